import { openSqliteVault } from '../index.js';

/** A second process with the vault open: seals so many numbers under one subject and prints their digests. */
const [data = '', keys = '', origin = '', subject = '', eventId = '', count = '0'] = process.argv.slice(2);
const vault = openSqliteVault({ data, keys, origin });
const digests: string[] = [];
for (let value = 0; value < Number(count); value += 1)
  digests.push(...(await vault.seal([{ subject, kind: 'person', eventId, pointer: `/data/parts/${value}`, value }])));
await vault.close();
process.stdout.write(JSON.stringify(digests));
