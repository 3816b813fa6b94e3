import { Controller, HttpCode, Inject, Post, Req, Res, type Type, UseGuards } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Dispatcher, minuteBook } from '#lib/application/index.js';
import { type UseCase } from '#lib/decider/use-case.js';
import { AccessGuard, Allow } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';
import { ANONYMOUS } from '../access/principal.js';
import { idempotencyKey, jsonObject, seenRevision } from './command-headers.js';

/** One controller for each use case of every slice: its route and roles come from the use case itself. */
export const useCaseControllers: readonly Type[] = minuteBook.slices.flatMap((slice) =>
  slice.useCases.filter(({ internal }) => !internal).map((useCase) => controllerOf(useCase)),
);

function controllerOf(useCase: UseCase): Type {
  const created = useCase.creates === true;

  @Controller('api')
  @UseGuards(HostGuard, AccessGuard)
  @Allow(...useCase.roles)
  class UseCaseController {
    constructor(@Inject(Dispatcher) private readonly dispatcher: Dispatcher) {}

    @Post(useCase.post)
    @HttpCode(created ? 201 : 200)
    async tell(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      const { id, revision, position } = await this.dispatcher.tell({
        command: useCase.command.name,
        params: request.params as Record<string, string>,
        body: jsonObject(request.body),
        key: idempotencyKey(request.headers['idempotency-key']),
        actor: request.principal?.actor ?? ANONYMOUS,
        expectedRevision: seenRevision(request.headers['if-match']),
        correlationId: request.id,
      });
      void reply.header('ETag', `"${revision}"`);
      if (created) void reply.header('Location', `/api/${useCase.post}/${id}`);
      return { id, revision, position };
    }
  }
  Object.defineProperty(UseCaseController, 'name', { value: `${useCase.command.name}Controller` });
  return UseCaseController;
}
