import { type CanActivate, type ExecutionContext, HttpException, Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { problem } from '../problems/problem.js';
import { SERVER_SETTINGS, type ServerSettings } from '../server-settings.js';

const LOOPBACK_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Bound to loopback, only requests addressed to loopback are answered: a page elsewhere cannot reach the minute book
 * through a name it pointed at this machine (DNS rebinding).
 */
@Injectable()
export class HostGuard implements CanActivate {
  constructor(@Inject(SERVER_SETTINGS) private readonly settings: ServerSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { host = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (!this.settings.loopback || LOOPBACK_NAMES.test(host)) return true;
    throw new HttpException(
      problem(421, 'wrong-host', 'This minute book is open to its own machine only. Use http://127.0.0.1.'),
      421,
    );
  }
}
