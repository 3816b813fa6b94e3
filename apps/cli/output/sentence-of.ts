import { SettingsError } from '#lib/application/settings.js';

/** Errors whose message is written for a reader; any other is a fault of the program and is told with its place. */
const TOLD = new Set([
  'AppendOutcomeUnknown',
  'BackupError',
  'ChangedMeanwhile',
  'ClockBehindLedger',
  'CorruptEntry',
  'EntryDiffersFromTree',
  'EventTooLarge',
  'FormatError',
  'InvalidCommand',
  'InvalidQuery',
  'KeyReused',
  'LedgerDoesNotExtendSeal',
  'MigrationError',
  'NotReachedInTime',
  'NotUnderSeal',
  'ReactorFaulted',
  'Refusal',
  'SignatureError',
  'SigningKeyUnavailable',
  'StoreUnavailable',
  'StreamTruncated',
  'TooBusy',
  'TreeDiffersFromSeal',
  'UnknownView',
  'ViewBehind',
  'ViewFaulted',
  'ViewNotFaulted',
  'ViewRebuilding',
]);

/** What to say on stderr about an error: one sentence where it was expected. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError || TOLD.has(error.name)) return error.message;
  return `Minutebook failed: ${error.stack ?? error.message}`;
}
