import { type BookPlace, readSettings } from '#lib/application/index.js';
import { serverLog } from './log.js';
import { firstRunOf, seedFirstRun } from './seed-first-run.js';
import { serverSettings } from './server-settings.js';
import { startServer } from './start-server.js';

/** `npm start` and `minutebook serve`: serves until told to stop; on first run records the five seed meetings. */
export async function startFromTerminal(given: { data?: string } = {}): Promise<void> {
  const settings = readSettings(process.env, given);
  const seeding = firstRunOf(settings, process.env);
  const log = serverLog(process.env);
  const server = await startServer(settings, serverSettings(process.env), log, (app) => seedFirstRun(app, seeding));
  process.stdout.write(welcome(server.url, settings));
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const welcome = (url: string, { data, store }: BookPlace): string => `
Minutebook is open at ${url}
  Outstanding actions   ${url}/actions
  Work programme        ${url}/work-programme
  The API, described    ${url}/api
${store.engine === 'sqlite' ? `The minute book lies in ${data}.` : `The minute book lies on a cluster, this server's views and keys in ${data}.`} Try:
  npx minutebook actions --effective-on 2024-06-14
  npx minutebook work-programme "Children's & Education Select Committee"
  npx minutebook token create --role clerk --name "my name"     (to record over HTTP)
Ctrl+C stops it; nothing is lost.
`;
