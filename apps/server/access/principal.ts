import { type Role } from '#lib/decider/use-case.js';

/** The actor of a request without a token. */
export const ANONYMOUS = 'anonymous';

/** Who a request speaks for. The actor is what the log keeps: a token's name or "anonymous"; never a secret. */
export interface Principal {
  readonly actor: string;
  readonly role: Role | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}
