import { createHash } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Witness } from '#lib/witness/index.js';

/** Room for 63 hashes and a checkpoint with many signatures; more is refused. */
const BODY_LIMIT = 64 * 1024;

export interface RunningWitness {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a witness (C2SP tlog-witness): submission and monitoring under one prefix, the address itself. */
export async function serveWitness(
  witness: Witness,
  { host, port }: { host: string; port: number },
): Promise<RunningWitness> {
  const server = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' });
  // The protocol names no content type: whatever the log says it sends is read as text.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  routes(server, witness);
  await server.listen({ host, port });
  const address = server.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () => server.close(),
  };
}

function routes(server: FastifyInstance, witness: Witness): void {
  server.post('/add-checkpoint', (request, reply) => {
    const { status, type, body } = witness.addCheckpoint(typeof request.body === 'string' ? request.body : '');
    return reply.code(status).type(type).send(body);
  });
  server.get<{ Params: { origin: string } }>('/:origin/checkpoint', (request, reply) => {
    const origin = witness.origins.find((each) => sha256(each) === request.params.origin);
    const note = origin === undefined ? null : witness.checkpointOf(origin);
    if (note === null) return reply.code(404).type('text/plain').send('No checkpoint of that log was cosigned.\n');
    return reply.type('text/plain; charset=utf-8').send(note);
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
