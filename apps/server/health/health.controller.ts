import { Controller, Get, HttpException, Inject, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Upkeep } from '#lib/application/index.js';
import { problem } from '../problems/problem.js';

/** For whatever keeps the server running: is it alive, and can it answer? */
@Controller('health')
export class HealthController {
  constructor(@Inject(Upkeep) private readonly upkeep: Upkeep) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Ready when the log can be read and no view or reactor has stopped; otherwise 503 naming what has. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('Cache-Control', 'no-store');
    const { ready, faults, ...status } = await this.upkeep.status();
    if (ready) return { status: 'ready', ...status };
    throw new HttpException(problem(503, 'stopped', faults.join(' '), status), 503);
  }
}
