import { openPostgres } from '#lib/postgres/index.js';
import { openPostgresVault } from '../index.js';

/** A second server with the vault open: seals so many numbers under one subject and prints their digests. */
const [url = '', ledger = '', keys = '', origin = '', subject = '', eventId = '', count = '0'] = process.argv.slice(2);
const postgres = await openPostgres({ url, ledger });
const vault = await openPostgresVault({ postgres, keys, origin });
const digests: string[] = [];
for (let value = 0; value < Number(count); value += 1)
  digests.push(...(await vault.seal([{ subject, kind: 'person', eventId, pointer: `/data/parts/${value}`, value }])));
await vault.close();
await postgres.close();
process.stdout.write(JSON.stringify(digests));
