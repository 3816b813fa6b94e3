import { join } from 'node:path';
import { minutebook } from './cli.js';
import { Client } from './client.js';
import { IN_FILES_ALONE } from './engine.js';
import { temporaryFolder } from './project.js';
import { type ServerOptions, type ServerProcess, startServerProcess } from './server-process.js';
import { makeToken } from './token.js';

/** A served minute book in a folder of its own, with a client for each kind of person. */
export interface ServedMinuteBook {
  readonly data: string;
  readonly server: ServerProcess;
  readonly clerk: Client;
  readonly officer: Client;
  readonly admin: Client;
  /** Without a token, on loopback. */
  readonly reader: Client;
  /** How many events the log holds. */
  events(): Promise<number>;
  close(): Promise<void>;
}

async function recordSeeds(data: string): Promise<void> {
  const { code, stderr } = await minutebook(data, 'seed');
  if (code !== 0) throw new Error(`The seeds were not recorded: ${stderr}`);
}

/** Serves an empty minute book, or one with the five seed meetings; `output` is a file of its folder. */
export async function serveMinuteBook(
  name: string,
  { output, ...options }: ServerOptions = {},
): Promise<ServedMinuteBook> {
  const folder = temporaryFolder(name);
  const tokens = {
    clerk: await makeToken(folder.path, 'clerk'),
    officer: await makeToken(folder.path, 'officer'),
    admin: await makeToken(folder.path, 'admin'),
  };
  // A server records the seeds by itself in files alone: a cluster may be in use already.
  if (options.seeds === true && !IN_FILES_ALONE) await recordSeeds(folder.path);
  const server = await startServerProcess(folder.path, {
    ...options,
    ...(output === undefined ? {} : { output: join(folder.path, output) }),
  });
  const reader = new Client(server.url);
  return {
    data: folder.path,
    server,
    clerk: new Client(server.url, tokens.clerk),
    officer: new Client(server.url, tokens.officer),
    admin: new Client(server.url, tokens.admin),
    reader,
    async events() {
      let count = 0;
      let after = '0';
      for (;;) {
        const { body } = await reader.get<{ items: unknown[]; position: string }>(
          `/api/events?limit=1000&after=${after}`,
        );
        count += body.items.length;
        if (body.items.length < 1000) return count;
        after = body.position;
      }
    },
    async close() {
      await server.stop();
      folder.dispose();
    },
  };
}
