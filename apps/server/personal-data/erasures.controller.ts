import { randomUUID } from 'node:crypto';
import { Controller, HttpCode, Inject, Logger, Param, Post, Req, UseGuards } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { Erasures, InvalidCommand, Seals } from '#lib/application/index.js';
import { type CommandResult } from '#lib/decider/envelope.js';
import { AccessGuard, Allow } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';
import { ANONYMOUS } from '../access/principal.js';
import { idempotencyKey, jsonObject } from '../commands/command-headers.js';

/** The council's decisions about sealed words: erased, kept although asked, released. An administrator carries them out. */
@Controller('api')
@UseGuards(HostGuard, AccessGuard)
@Allow('admin')
export class ErasuresController {
  private readonly log = new Logger(ErasuresController.name);

  constructor(
    @Inject(Erasures) private readonly erasures: Erasures,
    @Inject(Seals) private readonly seals: Seals,
  ) {}

  @Post('people/:id/erasure')
  @HttpCode(200)
  async erase(@Param('id') id: string, @Req() request: FastifyRequest) {
    const { basis, decidedBy } = wordsIn(request.body, ['basis', 'decidedBy']);
    const result = await this.erasures.erase([id], { basis, decidedBy }, tellingOf(request));
    const unsealed = await this.seals.sealRecorded('now', (error) =>
      this.log.error(error instanceof Error ? error.stack : error, 'Sealing an erasure failed'),
    );
    return { ...answer(result), unsealed };
  }

  @Post('people/:id/erasure-refusal')
  @HttpCode(200)
  async refuse(@Param('id') id: string, @Req() request: FastifyRequest) {
    const { reason, decidedBy } = wordsIn(request.body, ['reason', 'decidedBy']);
    return answer(await this.erasures.refuse([id], { reason, decidedBy }, tellingOf(request)));
  }

  @Post('exempt-matters/:id/release')
  @HttpCode(200)
  async release(@Param('id') id: string, @Req() request: FastifyRequest) {
    const { basis, decidedBy } = wordsIn(request.body, ['basis', 'decidedBy']);
    return answer(await this.erasures.release(id, { basis, decidedBy }, tellingOf(request)));
  }
}

const answer = ({ id, revision, position }: CommandResult) => ({ id, revision, position });

const tellingOf = (request: FastifyRequest) => ({
  actor: request.principal?.actor ?? ANONYMOUS,
  key: idempotencyKey(request.headers['idempotency-key']) ?? randomUUID(),
});

/** These members of the body and no others, each of them words. @throws {InvalidCommand} */
function wordsIn<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const given = Object.entries(jsonObject(body));
  const unknown = given.filter(([name]) => !names.some((known) => known === name));
  const wrong = names.filter((name) => {
    const value = given.find(([each]) => each === name)?.[1] as unknown;
    return typeof value !== 'string' || value.trim() === '' || value.length > 2_000;
  });
  if (unknown.length + wrong.length > 0)
    throw new InvalidCommand([
      ...wrong.map((name) => ({ field: name, sentence: `${name} is needed, in 1 to 2,000 characters.` })),
      ...unknown.map(([name]) => ({ field: name, sentence: `property ${name} should not exist` })),
    ]);
  return Object.fromEntries(given) as Record<Name, string>;
}
