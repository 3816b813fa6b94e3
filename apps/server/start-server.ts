import { type AddressInfo } from 'node:net';
import { closeDoor } from './close-door.js';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger } from 'pino';
import { type BookPlace, type Ledger, Seals, Upkeep, openLedger } from '#lib/application/index.js';
import { REACTORS } from '#lib/application/reactor-token.js';
import { type ReactorRunner } from '#lib/reactors/reactor-runner.js';
import { Metrics } from './health/metrics.js';
import { browsableApi } from './openapi/browsable-api.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { requestFigures } from './request-figures.js';
import { secureHeaders } from './secure-headers.js';
import { ServerModule } from './server.module.js';
import { type ServerSettings } from './server-settings.js';
import { startViewsThread } from './views-thread.js';

export interface RunningServer {
  readonly url: string;
  readonly ledger: Ledger;
  readonly app: NestFastifyApplication;
  /** Answers what was accepted, stops following the log, releases the files. */
  close(): Promise<void>;
}

/**
 * Opens a minute book and serves it. Views and the tree of
 * hashes follow in a thread of their own, reactors and seals in this one.
 * `beforeOpening` may record; nobody is let in before it is done and read.
 */
export async function startServer(
  place: BookPlace,
  settings: ServerSettings,
  log: Logger,
  beforeOpening: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<RunningServer> {
  const ledger = await openLedger(place);
  const app = await createApp(ledger, settings, log);
  await app.init();
  await beforeOpening(app);
  const stop = new AbortController();
  // What was recorded before is read before the door opens; from here on the thread follows.
  await app.get(Upkeep).bringUpToDate();
  const reactors = app.get<ReactorRunner>(REACTORS);
  const reacting = reactors
    .follow(stop.signal)
    .catch((error: unknown) => log.error({ err: error }, 'Reactors stopped'));
  const views = startViewsThread(place, log);
  const sealing = app
    .get(Seals)
    .follow(stop.signal, (error) =>
      log.error({ err: error }, 'A seal or a cosignature is lacking; it is tried again in a minute'),
    );
  await app.listen(settings.port, settings.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  log.info({ host: settings.host, port }, 'listening');
  return {
    url: `http://${host}:${port}`,
    ledger,
    app,
    async close() {
      await closeDoor(app);
      stop.abort();
      await Promise.all([reacting, sealing, views.stop()]);
      await ledger.close();
      log.info('stopped');
    },
  };
}

async function createApp(ledger: Ledger, settings: ServerSettings, log: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: settings.bodyLimit,
    // Stopping answers what was asked and closes what is idle; live feeds are ended by their controller.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.forRoot(ledger, settings), adapter, {
    logger: ['error', 'warn'],
    // Fastify's own JSON parser is the only one: a form of another site cannot post a command.
    bodyParser: false,
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  app.useGlobalFilters(new ProblemFilter(log));
  await secureHeaders(app);
  browsableApi(app);
  requestFigures(adapter.getInstance(), app.get(Metrics), log);
  return app;
}
