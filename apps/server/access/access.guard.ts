import {
  type CanActivate,
  type ExecutionContext,
  HttpException,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { LEDGER, type Ledger } from '#lib/application/index.js';
import { type Role } from '#lib/decider/use-case.js';
import { problem } from '../problems/problem.js';
import { SERVER_SETTINGS, type ServerSettings } from '../server-settings.js';
import { ANONYMOUS, type Principal } from './principal.js';

const ROLES = 'minutebook:roles';
const OPEN = 'minutebook:open';

/** Which roles may call it; an admin may call everything. */
export const Allow = (...roles: readonly Role[]) => SetMetadata(ROLES, roles);
/** Anyone may call it: health, styles, the API's description. */
export const Open = () => SetMetadata(OPEN, true);

/**
 * Who may: on loopback a GET without a token reads as an auditor; bound to anything else it is 401.
 * Writing always needs a token with a role.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(SERVER_SETTINGS) private readonly settings: ServerSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.principalOf(request);
    request.principal = principal;
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, targets);
    if (principal.role === null) throw unauthenticated(reading);
    if (principal.role === 'admin' || reading || allowed?.includes(principal.role)) return true;
    throw new HttpException(
      problem(
        403,
        'role-not-allowed',
        `A token with the role ${principal.role} may not do this. It takes: ${(allowed ?? []).join(', ')}.`,
      ),
      403,
    );
  }

  private async principalOf(request: FastifyRequest): Promise<Principal> {
    const header = request.headers.authorization;
    if (header === undefined) {
      const reading = request.method === 'GET' || request.method === 'HEAD';
      return { actor: ANONYMOUS, role: this.settings.loopback && reading ? 'auditor' : null };
    }
    const [, secret] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? [];
    const token = secret === undefined ? null : await this.ledger.privateStore.tokens.authenticate(secret);
    if (!token)
      throw new HttpException(
        problem(401, 'unknown-token', 'This token is not known, or was revoked. Ask an administrator for a new one.'),
        401,
      );
    return { actor: `token:${token.name}`, role: token.role };
  }
}

function unauthenticated(reading: boolean): HttpException {
  const detail = reading
    ? 'Reading here needs a token. Send it as Authorization: Bearer …'
    : 'Recording needs a token with a role. Make one with: npx minutebook token create --role clerk --name <name>, and send it as Authorization: Bearer …';
  return new HttpException(problem(401, 'token-needed', detail), 401);
}
