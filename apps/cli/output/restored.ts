import { type Restored } from '#lib/backup/index.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';

/** What a restore did, in sentences. */
export function restoredSentences({ manifest, aside, unreadable, revocationsKept }: Restored): readonly string[] {
  const { events, madeAt } = manifest;
  return [
    `Restored ${count(events)} ${events === 1 ? 'entry as it was' : 'entries as they were'} on ${madeAt}.`,
    ...(aside === null ? [] : [`What was there is kept in ${aside}.`]),
    ...unreadable.map((name) => FATES[name] ?? setAside(name)),
    ...(revocationsKept ? [] : [REVIVED]),
  ];
}

const setAside = (name: string): string => `${name} could not be read: it was set aside as it is.`;

const FATES: Readonly<Record<string, string>> = {
  'checkpoints.db': `${setAside('checkpoints.db')} The record of seals is the backup’s, without those made since.`,
  'views.db': 'views.db could not be read: it is made again.',
  'keys.db': 'keys.db cannot be read. Move it away and put back its own backup: minutebook restore --keys.',
};

const REVIVED =
  'Tokens that were revoked since the backup are in force again, if there were any. See minutebook token list, and revoke them again.';
