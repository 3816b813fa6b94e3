import { StoreUnavailable } from '#lib/event-store/errors.js';

const GONE = 'does not answer, or cut the connection. Check that it runs and can be reached, then try again.';
const REFUSED = 'does not let this user in. Check the user, the password and the rules for connections (pg_hba.conf).';
const DISK =
  'cannot write: its disk is full or reports an error. Free some space and look into its log, then try again.';
const LATE =
  'took too long: others hold what is needed. Try again; if it stays so, look for a session that does not end.';
const RIGHTS =
  'does not allow this user what is needed. Let it own the schemas of its ledger, or grant it CREATE on the database.';
const LACKING =
  'lacks a table or schema of this ledger that was there before. Restore it from a backup, then start the server again.';
const CERTIFICATE =
  'cannot be trusted: its certificate is not valid here. Name its authority (sslrootcert) and the host the certificate is for.';

/** What happened, and what to do: by SQLSTATE, by its class (two characters), or by a code of the system's. */
const SENTENCES: Readonly<Record<string, string>> = {
  '08': GONE,
  '28': REFUSED,
  '58': DISK,
  '3D000': 'is not there. Make the database (createdb), or name another one.',
  '25006': 'is read-only: it may be a standby. Name the server that takes writes, or make it writable, then try again.',
  '25P03': 'ended a transaction that stood still for too long. Try again.',
  '25P04': 'ended a transaction that took too long. Try again.',
  '40001': LATE,
  '40P01': LATE,
  '42501': RIGHTS,
  '42P01': LACKING,
  '3F000': LACKING,
  '53100': DISK,
  '53200': 'has no memory left. Look into its log, then try again.',
  '53300': 'takes no more connections. Raise max_connections, or let fewer processes use it, then try again.',
  '55P03': LATE,
  '57014': LATE,
  '57P01': GONE,
  '57P02': GONE,
  '57P03': 'is starting or stopping. Try again in a moment.',
  '57P05': GONE,
  XX001: 'holds damaged data. Stop, keep a copy of it, and restore the last good backup.',
  XX002: 'holds a damaged index. Stop, keep a copy of it, and restore the last good backup.',
  ENOTFOUND: 'cannot be found: its host has no address. Check its name.',
  EAI_AGAIN: 'cannot be found just now: names are not resolved. Try again.',
  ...Object.fromEntries(
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ENOENT'].map(
      (code) => [code, GONE],
    ),
  ),
  ...Object.fromEntries(
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
    ].map((code) => [code, CERTIFICATE]),
  ),
};

/** What the driver says without a code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^Connection terminated|connection error and is not queryable|^Client was closed|^timeout expired/, GONE],
  [/^timeout exceeded when trying to connect/, 'has no connection free for this process. Try again in a moment.'],
  [/^Query read timeout/, GONE],
  [/does not support SSL|establishing an SSL/, 'does not speak TLS. Turn TLS on there, or name sslmode=disable.'],
  [/^SASL/, REFUSED],
];

/** The code of an error of PostgreSQL's (SQLSTATE) or the system's; null for one without. Not by instanceof: see realms. */
export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';

function sentenceFor(error: unknown): string | null {
  const code = codeOf(error);
  if (code !== null)
    return SENTENCES[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? SENTENCES[code.slice(0, 2)] : null) ?? null;
  return SAID.find(([said]) => said.test(messageOf(error)))?.[1] ?? null;
}

/** Whether the connection went, so that another one may do. */
export const isConnectionLost = (error: unknown): boolean => sentenceFor(error) === GONE;

/** Whether PostgreSQL undid a transaction for the sake of another: the same again may succeed. */
export const isUndoneForAnother = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/**
 * What to tell the caller of a failure of the database: a `StoreUnavailable` that says what to do, whose cause is the
 * original. Our own refusals and mistakes in the program are given back unchanged.
 *
 * @param what the database, as in `Postgres.what`
 */
export function unavailable(error: unknown, what: string): unknown {
  const sentence = sentenceFor(error);
  return sentence === null ? error : new StoreUnavailable(`${what} ${sentence}`, { cause: error });
}
