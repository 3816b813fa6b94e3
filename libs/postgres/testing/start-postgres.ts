import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeDataFolder } from './data-folder.js';
import { findInstallation } from './find-installation.js';
import { freePort, runServer, type ServerProcess } from './server-process.js';

/** A real PostgreSQL of a test's own, on the loopback. It ends with the test's process, however that ends. */
export interface PostgresServer {
  /** An empty database and its owner, who is no superuser: what `openPostgres` takes. */
  readonly url: string;
  /** The same database, for its superuser. */
  readonly adminUrl: string;
  /** Where its data lies, for a test that looks at the bytes. */
  readonly dataFolder: string;
  /** Ends the server and leaves its data; connections are cut. */
  down(): Promise<void>;
  /** Starts it again, at the same address. */
  up(): Promise<void>;
  /** `down`, then `up`. */
  restart(): Promise<void>;
  /** Cuts every other connection (`pg_terminate_backend`) and answers how many there were. */
  terminateConnections(): Promise<number>;
  /** Runs SQL as the superuser, in the database of `url`. */
  asAdmin<Row = unknown>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Ends the server for good and removes its data. Twice does no harm. */
  stop(): Promise<void>;
}

const DATABASE = 'minutes';
const OWNER = 'minutebook';
/** Between looking for a free port and taking it, another process may take it. */
const PORTS = 3;

/** @throws {Error} when there is no PostgreSQL for this machine (see `postgresIsHere`), or it does not start */
export async function startPostgres(): Promise<PostgresServer> {
  const installation = findInstallation();
  if (installation === null) throw new Error('There is no PostgreSQL for this machine: npm ci, or install it.');
  const password = randomBytes(12).toString('hex');
  const start = async (): Promise<[ServerProcess, string]> => {
    for (let port = 1; ; port += 1) {
      const folder = await makeDataFolder(installation, password);
      try {
        return [await runServer(installation, folder, await freePort()), folder];
      } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        if (port === PORTS || !String(error).includes('could not bind')) throw error;
      }
    }
  };
  const [first, folder] = await start();
  const { port } = first;
  let running: ServerProcess | null = first;
  const urlOf = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const admin = (database: string) => urlOf('postgres', database);
  const adminUrl = admin(DATABASE);
  const stop = async () => {
    const last = running;
    running = null;
    await last?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  const down = async () => {
    const last = running;
    running = null;
    await last?.end();
  };
  const up = async () => {
    running ??= await runServer(installation, folder, port);
  };
  try {
    await runSql(admin('postgres'), `CREATE ROLE ${OWNER} LOGIN PASSWORD '${password}'`);
    await runSql(admin('postgres'), `CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: urlOf(OWNER, DATABASE),
    adminUrl,
    dataFolder: join(folder, 'data'),
    down,
    up,
    restart: async () => {
      await down();
      await up();
    },
    terminateConnections: async () => (await runSql(adminUrl, TERMINATE)).length,
    asAdmin: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await runSql(adminUrl, sql, values)) as readonly Row[],
    stop,
  };
}

const TERMINATE = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

async function runSql(url: string, sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that ends takes this connection with it; the query says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as unknown[];
  } finally {
    await client.end();
  }
}
