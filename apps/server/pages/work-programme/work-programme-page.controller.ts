import { Controller, Get, Header, HttpStatus, Inject, Query, Res, UseGuards } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Asker } from '#lib/application/index.js';
import { AccessGuard } from '../../access/access.guard.js';
import { HostGuard } from '../../access/host.guard.js';
import { committeeChoices } from '../committee-choices.js';
import { filledIn, formFaults, noFaults } from '../page-query.js';
import { render } from '../templates.js';

const MOST = 1000;

/** What a committee plans, by meeting date, suggestions last. */
@Controller('work-programme')
@UseGuards(HostGuard, AccessGuard)
export class WorkProgrammePageController {
  constructor(@Inject(Asker) private readonly asker: Asker) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Res({ passthrough: true }) reply: FastifyReply, @Query() fields: object) {
    const committees = await committeeChoices(this.asker, 'Choose a committee');
    const query = filledIn({ ...fields });
    const chosen = query['committee'] ?? (await this.onlyOneWithTopics(committees));
    const { answer, ...faults } = chosen === undefined ? { answer: null, ...noFaults } : await this.list(chosen, query);
    if (faults.faults.length > 0) void reply.status(HttpStatus.UNPROCESSABLE_ENTITY);
    const items = answer === null ? [] : answer?.items;
    return render('work-programme/work-programme.njk', {
      here: 'work-programme',
      title: 'Work programme',
      query: { ...query, committee: chosen },
      committees,
      committeeName: committees.find(({ value }) => value === chosen)?.text,
      filtered: Object.keys(query).length > 0,
      items,
      position: answer?.position,
      countText: items?.length === 1 ? '1 topic.' : `${items?.length ?? 0} topics.`,
      ...faults,
    });
  }

  /** Where only one committee has a programme, its programme is what the visitor came for. */
  private async onlyOneWithTopics(committees: readonly { value: string }[]): Promise<string | undefined> {
    const withTopics = [];
    for (const { value } of committees) {
      if (value === '') continue;
      const { answer } = await this.list(value, {}, 1);
      if (answer && answer.items.length > 0) withTopics.push(value);
      if (withTopics.length > 1) return undefined;
    }
    return withTopics[0];
  }

  private async list(committee: string, query: Record<string, string>, limit = MOST) {
    const { committee: chosen, ...filters } = query;
    try {
      const answer = await this.asker.ask({
        resource: 'committees/:id/work-programme',
        params: { id: committee },
        query: filters,
        defaultLimit: limit,
      });
      return { answer: answer.kind === 'list' ? answer : undefined, ...noFaults };
    } catch (error) {
      const faults = formFaults(error);
      if (!faults) throw error;
      return { answer: undefined, ...faults };
    }
  }
}
