import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { ENVIRONMENT } from './data-folder.js';
import { type Installation } from './installation.js';
import { unprivileged } from './unprivileged.js';

/** A line ends the server and leaves its folder; the end of the input, also by the death of the test, removes both. */
const WATCHED = `
exec 3<&0
folder=$1
shift
"$@" </dev/null 3<&- &
server=$!
(
  if read -r line <&3; then kill -INT "$server"; else
    kill -QUIT "$server" 2>/dev/null
    while kill -0 "$server" 2>/dev/null; do sleep 0.05; done
    rm -rf "$folder"
  fi
) &
wait "$server"`;

/** A test's data is thrown away: nothing waits for the disk. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '16MB',
  max_connections: '60',
  max_wal_size: '128MB',
  jit: 'off',
};

const READY = 'database system is ready to accept connections';

/** A running PostgreSQL. */
export interface ServerProcess {
  readonly port: number;
  /** Ends it, cutting all connections, and leaves its data. */
  end(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/**
 * Starts PostgreSQL over a folder with a data folder `data` in it; it takes connections when this resolves.
 *
 * @throws {Error} with what PostgreSQL said, when it does not start; its folder is removed then
 */
export async function runServer(installation: Installation, folder: string, port: number): Promise<ServerProcess> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [installation.postgres, '-D', join(folder, 'data'), '-p', String(port), ...settings];
  const child = spawn('sh', ['-c', WATCHED, 'sh', folder, ...command], {
    ...unprivileged(),
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // The end of the shell and of everything that holds its standard error.
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // It ended by itself: whoever waits for its end learns that from `close`.
  child.stdin.on('error', () => undefined);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100_000) said += text;
      if (said.includes(READY)) resolve();
    });
    child.on('error', reject);
    child.on('exit', () => child.stdin.destroy());
    child.on('close', () => reject(new Error(`PostgreSQL (${installation.origin}) did not start: ${said}`)));
  });
  const endWith = async (end: () => void) => {
    end();
    await closed;
  };
  return {
    port,
    end: async () => endWith(() => child.stdin.write('stop\n')),
    remove: async () => endWith(() => child.stdin.end()),
  };
}

/**
 * A port of the loopback that was free just now, below those that systems give out by themselves (32768 and up): a server that
 * is stopped for a while finds it free again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false, // Taken, or not for us: another one will do.
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
