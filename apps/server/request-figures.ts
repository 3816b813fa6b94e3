import { type FastifyInstance } from 'fastify';
import { type Logger } from 'pino';
import { type Metrics } from './health/metrics.js';

/** Counts and logs every answer by its route's pattern, never its address, which may hold what someone typed. */
export function requestFigures(fastify: FastifyInstance, metrics: Metrics, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
