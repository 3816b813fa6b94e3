import { type ErasureOrder } from '../vault.js';
import { type Disclosures } from './disclosures.js';
import { type KeyStore } from './key-store.js';
import { scrub } from './scrub.js';
import { type Upkeep } from './upkeep.js';

export interface Erasing {
  readonly disclosures: Disclosures;
  readonly keys: KeyStore;
  readonly upkeep: Upkeep;
}

const LISTED = 'SELECT value FROM json_each(?)';

/**
 * Erases by an order, or completes it.
 *
 * @returns the digests noted under its event that it does not name; a crash takes nothing from this answer
 */
export function erase(on: Erasing, order: ErasureOrder): readonly string[] {
  for (const step of erasureSteps(on, order)) step();
  const noted = on.disclosures.database.prepare<[string], string>('SELECT digest FROM erased WHERE event = ?').pluck();
  const named = new Set(order.digests);
  return noted.all(order.event).filter((digest) => !named.has(digest));
}

/**
 * The steps of an erasure, in order. Each is one transaction and may be the last before a crash: all of them again, for the
 * same order, complete it. The rows go last, because they alone say whose keys are to be destroyed.
 */
export function erasureSteps({ disclosures, keys, upkeep }: Erasing, order: ErasureOrder): readonly (() => void)[] {
  const { database } = disclosures;
  const subjects = () => [...new Set([...(order.subjects ?? []), ...disclosures.subjects(order.digests).values()])];
  const note = database.prepare<[string, string]>(
    `INSERT INTO erased (digest, event) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
  );
  const noteAll = (whose: readonly string[]) => {
    const theirs = disclosures.under(whose).map(({ digest }) => digest);
    note.run(order.event, JSON.stringify([...new Set([...order.digests, ...theirs])]));
  };
  const forget = [
    `DELETE FROM released WHERE subject IN (${LISTED})`,
    `DELETE FROM disclosures WHERE subject IN (${LISTED})`,
  ].map((sql) => database.prepare<[string]>(sql));

  return [
    function noteDigests() {
      database.transaction(() => noteAll(subjects())).immediate();
    },
    function destroyKeys() {
      keys.exclusively(() => {
        if (keys.destroy(subjects(), order.event) > 0) upkeep.keys.deleted();
      });
    },
    function deleteRows() {
      database
        .transaction(() => {
          const whose = subjects();
          // Noted once more: a field may have been sealed before its key was gone.
          noteAll(whose);
          const changes = forget.reduce((sum, statement) => sum + statement.run(JSON.stringify(whose)).changes, 0);
          if (changes > 0) upkeep.vault.deleted();
        })
        .immediate();
    },
    function scrubFiles() {
      for (const file of [upkeep.keys, upkeep.vault]) {
        const mark = file.scrubDue();
        if (mark === 0) continue;
        scrub(file.database);
        file.scrubbed(mark);
      }
    },
  ];
}
