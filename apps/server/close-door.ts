import { type Server } from 'node:http';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** Time what was asked has to be answered in when the server stops. */
const GRACE_MS = 10_000;
const LOOK_MS = 25;

/**
 * Lets nobody in any more, answers what was asked, and hangs up on each connection as it falls idle: a client that keeps
 * its connection open must not keep the server from stopping.
 */
export async function closeDoor(app: NestFastifyApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  const hangUp = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const giveUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearInterval(hangUp);
  clearTimeout(giveUp);
}
