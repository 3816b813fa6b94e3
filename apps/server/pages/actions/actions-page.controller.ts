import { Controller, Get, Header, HttpStatus, Inject, Query, Redirect, Req, Res, UseGuards } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Asker, type ListAnswer, minuteBook } from '#lib/application/index.js';
import { AccessGuard } from '../../access/access.guard.js';
import { HostGuard } from '../../access/host.guard.js';
import { csvOf } from '../../queries/csv.js';
import { committeeChoices } from '../committee-choices.js';
import { filledIn, formFaults, noFaults } from '../page-query.js';
import { render } from '../templates.js';

const PAGE = 100;
const SPREADSHEET = 1000;
const STATUSES = [
  ['', 'Outstanding'],
  ['open', 'Open'],
  ['reported', 'Reported done'],
  ['complete', 'Complete'],
  ['cancelled', 'Cancelled'],
  ['all', 'All'],
].map(([value, text]) => ({ value, text }));

/** The start page: what is outstanding, who owes it, and since when. */
@Controller()
@UseGuards(HostGuard, AccessGuard)
export class ActionsPageController {
  constructor(@Inject(Asker) private readonly asker: Asker) {}

  @Get()
  @Redirect('/actions', HttpStatus.FOUND)
  home(): void {
    // The start page has an address of its own, which people keep.
  }

  @Get('actions')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Query() fields: object) {
    const query = filledIn({ ...fields });
    const [{ answer, ...faults }, committees] = await Promise.all([
      this.list(query),
      committeeChoices(this.asker, 'All committees'),
    ]);
    if (faults.faults.length > 0) void reply.status(HttpStatus.UNPROCESSABLE_ENTITY);
    const heading = STATUSES.find(({ value }) => value === query['status'])?.text ?? 'Outstanding';
    const { after, ...filters } = query;
    return render('actions/actions.njk', {
      here: 'actions',
      title: `${heading} actions`,
      heading: heading === 'All' ? 'Action log' : `${heading} actions`,
      query,
      committees,
      statuses: STATUSES,
      filtered: Object.keys(query).length > 0,
      search: new URL(request.url, 'http://localhost').search,
      items: answer?.items,
      position: answer?.position,
      countText: count(answer),
      next: answer?.next ? `/actions?${String(new URLSearchParams({ ...filters, after: answer.next }))}` : null,
      ...faults,
    });
  }

  @Get('actions.csv')
  async spreadsheet(@Res({ passthrough: true }) reply: FastifyReply, @Query() fields: object) {
    const answer = await this.asker.ask({
      resource: 'actions',
      params: {},
      query: filledIn({ ...fields }),
      defaultLimit: SPREADSHEET,
    });
    void reply.header('Content-Type', 'text/csv; charset=utf-8');
    void reply.header('Content-Disposition', 'attachment; filename="actions.csv"');
    const schema = minuteBook.queryCases.find(({ get }) => get === 'actions')?.item;
    return answer.kind === 'list' && schema ? csvOf(answer.items, schema) : '';
  }

  private async list(query: Record<string, string>) {
    try {
      const answer = await this.asker.ask({ resource: 'actions', params: {}, query, defaultLimit: PAGE });
      return { answer: answer.kind === 'list' ? answer : undefined, ...noFaults };
    } catch (error) {
      const faults = formFaults(error);
      if (!faults) throw error;
      return { answer: undefined, ...faults };
    }
  }
}

function count(answer: ListAnswer | undefined): string {
  if (!answer) return '';
  const { length } = answer.items;
  const actions = `${length} action${length === 1 ? '' : 's'}`;
  return answer.next === null ? `${actions}.` : `The first ${actions}.`;
}
