import { Client, type ClientConfig } from 'pg';
import { StoreUnavailable } from '#lib/event-store/errors.js';

const SECOND = 1_000;

/** How long a connection waits, in milliseconds: as the driver and PostgreSQL name these settings. */
export interface ConnectionLimits {
  readonly connectionTimeoutMillis: number;
  readonly statement_timeout: number;
  readonly lock_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
  readonly query_timeout: number;
}

/**
 * How a connection behaves. The server ends what takes too long, or stands still with locks held, so that a process that is
 * paused keeps nobody waiting for ever; the client gives up a little later than the server, in case the network is gone.
 */
export const LIMITS: ConnectionLimits = {
  connectionTimeoutMillis: 10 * SECOND,
  statement_timeout: 30 * SECOND,
  lock_timeout: 10 * SECOND,
  idle_in_transaction_session_timeout: 30 * SECOND,
  query_timeout: 40 * SECOND,
};

/** Writing a table anew may take longer; waiting for it keeps readers waiting, hence not for long. */
export const VACUUM_LIMITS: ConnectionLimits = {
  ...LIMITS,
  statement_timeout: 600 * SECOND,
  query_timeout: 610 * SECOND,
};

/** What the driver is told. @param readOnly the server itself refuses every change */
export function settingsOf(url: string, readOnly = false): ClientConfig {
  // What was answered is on disk, whatever the server does for others.
  const options = `-c synchronous_commit=on${readOnly ? ' -c default_transaction_read_only=on' : ''}`;
  return { connectionString: url, application_name: 'minutebook', keepAlive: true, options };
}

/**
 * The database of an address, to a person: without the user and the password.
 *
 * @throws {StoreUnavailable} for what is no address; it is not repeated, since it may hold a password
 */
export function describeDatabase(url: string): string {
  const wrong = () =>
    new StoreUnavailable(
      'The address of PostgreSQL cannot be read. It looks like postgres://user:password@host:port/database; characters such as @ / : # in the password are written %40 %2F %3A %23.',
    );
  if (!/^postgres(ql)?:\/\//.test(url)) throw wrong();
  try {
    const { host, port, database } = new Client(settingsOf(url));
    // A password with a character that should have been escaped ends up in one of these.
    if (![host, database ?? ''].every((part) => /^[\w./:-]*$/.test(part))) throw wrong();
    return `The PostgreSQL database ${database ?? ''} at ${host}:${port}`;
  } catch {
    throw wrong(); // Without a cause: the driver's own error may hold the address.
  }
}
