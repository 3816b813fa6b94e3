import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error as a problem; what nobody foresaw is logged and answered 500 without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    let answer = problemOf(error);
    if (!answer) {
      this.log.error({ err: error, requestId: request.id }, 'A request failed');
      answer = problem(500, 'fault', 'Something went wrong on our side. Nothing was recorded by this request.');
    }
    if (reply.raw.headersSent) return;
    if (answer.status === 401) void reply.header('WWW-Authenticate', 'Bearer realm="minutebook"');
    void reply
      .status(answer.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...answer, instance: request.url.split('?')[0] }));
  }
}
