import { Controller, Get, HttpException, Inject, Query, Req, Res, type Type, UseGuards } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Asker, minuteBook } from '#lib/application/index.js';
import { type QueryCase } from '#lib/querying/index.js';
import { AccessGuard } from '../access/access.guard.js';
import { ANONYMOUS } from '../access/principal.js';
import { HostGuard } from '../access/host.guard.js';
import { problem } from '../problems/problem.js';
import { csvOf } from './csv.js';
import { nextLink } from './next-link.js';

/** Items a page of a list has unless `limit` says otherwise. */
const PAGE = 100;

/** One controller for each reading: its path comes from the query case itself. */
export const queryControllers: readonly Type[] = minuteBook.queryCases.map(controllerOf);

function controllerOf(queryCase: QueryCase): Type {
  @Controller('api')
  @UseGuards(HostGuard, AccessGuard)
  class QueryController {
    constructor(@Inject(Asker) private readonly asker: Asker) {}

    @Get(queryCase.get)
    async ask(
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Query() query: Record<string, unknown>,
    ): Promise<unknown> {
      const answer = await this.asker.ask({
        resource: queryCase.get,
        params: request.params as Record<string, string>,
        query,
        defaultLimit: PAGE,
        // Exempt until it is released (Local Government Act 1972 s.100A(4)): not for whoever happens to be at this machine.
        exempt: request.principal?.actor === ANONYMOUS ? 'withhold' : 'show',
      });
      void reply.header('Vary', 'Accept');
      if (answer.kind === 'item') {
        if (answer.revision !== null) void reply.header('ETag', `"${answer.revision}"`);
        return answer.item;
      }
      if (answer.next !== null) void reply.header('Link', nextLink(request.url, answer.next));
      switch (wanted(request.headers.accept)) {
        case 'csv':
          void reply.header('Content-Type', 'text/csv; charset=utf-8');
          void reply.header('Content-Disposition', `attachment; filename="${queryCase.resource}.csv"`);
          return csvOf(answer.items, queryCase.item);
        case 'json':
          return { items: answer.items, position: answer.position, next: answer.next };
      }
    }
  }
  Object.defineProperty(QueryController, 'name', { value: `${queryCase.query.name}Controller` });
  return QueryController;
}

function wanted(accept = '*/*'): 'csv' | 'json' {
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  const first = types.find(
    (type) => type === 'text/csv' || /^(application\/(\*|json)|\*\/\*|text\/html)$/.test(type ?? ''),
  );
  if (first === undefined)
    throw new HttpException(problem(406, 'not-acceptable', 'Lists come as application/json or text/csv.'), 406);
  return first === 'text/csv' ? 'csv' : 'json';
}
