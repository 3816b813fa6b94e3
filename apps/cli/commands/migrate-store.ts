import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type BookPlace, keyPlacesOf, readSettings, readStore, SettingsError } from '#lib/application/index.js';
import { type KeyPlaces } from '#lib/backup/index.js';
import { type CopyReport } from '#lib/migration/index.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { Progress } from '../output/progress.js';

interface Options extends CommonOptions {
  readonly to: string;
  readonly privateTo?: string;
  readonly dataTo?: string;
  readonly keysTo?: string;
}

/** Copies a ledger to another engine as it is stored, and shows that both have the same tree root. */
export const migrateStoreCommand = (): Command =>
  withCommon(new Command('migrate-store'))
    .description(
      'Copies the ledger to another store, with what is private, and shows that both have the same tree root',
    )
    // Both may hold a password, which others see on a command line.
    .addOption(
      new Option('--to <store>', 'sqlite:<directory>, or kurrentdb://<host>:2113?ledger=<name>')
        .env('MINUTEBOOK_MIGRATE_TO')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--private-to <url>', 'postgres://…, for what is private when the store is a cluster').env(
        'MINUTEBOOK_MIGRATE_PRIVATE_TO',
      ),
    )
    .option('--data-to <dir>', 'a directory for what is private when the store is a cluster and there is no PostgreSQL')
    .option('--keys-to <dir>', 'where keys go (default: the new directory)')
    .action(async (options: Options) => {
      const from = placeOf(readSettings(process.env, options));
      const to = target(options);
      const { migrateStore } = await import('#lib/application/migrate-store.js');
      const progress = new Progress();
      try {
        const migration = await migrateStore({
          from,
          to,
          onProgress: (doing, of) => progress.at(`${doing}: ${count(of)}`),
        });
        progress.done();
        if (options.json === true) return jsonLine(migration);
        line(`Entries: ${copiedText(migration.entries)} Seals: ${copiedText(migration.checkpoints)}`);
        line(`What is private: ${count(migration.kept.fields)} sealed fields, ${count(migration.kept.tokens)} tokens.`);
        line(`Here:  ${count(migration.from.size)} entries, root ${migration.from.root}`);
        line(`There: ${count(migration.to.size)} entries, root ${migration.to.root}`);
        line('The trees are the same. Set MINUTEBOOK_STORE to the new store, start, and run minutebook verify.');
      } finally {
        progress.done();
      }
    });

const copiedText = ({ present, copied }: CopyReport): string =>
  present === 0 ? `${count(copied)} copied.` : `${count(copied)} copied, ${count(present)} were there.`;

/** A place with its keys, as the settings have them. */
const placeOf = ({ data, store }: BookPlace): BookPlace & { keys: KeyPlaces } => ({
  data,
  store,
  keys: keyPlacesOf(data),
});

/** @throws {SettingsError} */
function target({ to, privateTo, dataTo, keysTo }: Options): BookPlace & { keys: KeyPlaces } {
  const { store, directory } = readStore(to, privateTo, '--to', '--private-to');
  if (directory !== null && dataTo !== undefined)
    throw new SettingsError(
      '--data-to goes with a cluster: in files, everything lies in the directory that --to names.',
    );
  const given = directory ?? dataTo;
  if (given === undefined && (store.engine === 'sqlite' || store.privateUrl === null))
    throw new SettingsError(
      'Say where what is private goes: --private-to postgres://…, or, for one server alone, --data-to <directory>.',
    );
  const folder = keysTo ?? given;
  if (folder === undefined)
    throw new SettingsError('Say with --keys-to where the keys go: a folder that every server will see.');
  const data = resolve(given ?? folder);
  const keys = { data, wrappingKeys: resolve(folder), signingKey: join(resolve(folder), 'signing-key') };
  return { data, store, keys };
}
