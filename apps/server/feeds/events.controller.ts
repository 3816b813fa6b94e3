import {
  Controller,
  Get,
  Inject,
  type MessageEvent,
  type OnModuleDestroy,
  Query,
  Req,
  Res,
  Sse,
  UseGuards,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';
import { LEDGER, type Ledger, cloudEventOf } from '#lib/application/index.js';
import { refuseField } from '#lib/domain/index.js';
import { type Position } from '#lib/event-store/index.js';
import { AccessGuard } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';
import { nextLink } from '../queries/next-link.js';
import { liveEvents } from './live-events.js';

const PAGE = 100;
const LARGEST = 1000;

/** The events themselves, as CloudEvents 1.0: in pages, and live. */
@Controller('api/events')
@UseGuards(HostGuard, AccessGuard)
export class EventsController implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** Ends the live feeds, so that stopping does not wait for followers. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('stream') stream?: string,
  ) {
    const wanted = this.limit(limit);
    const events =
      stream === undefined
        ? this.ledger.store.readAll({ after: this.position('after', after), limit: wanted })
        : this.ledger.store.readStream(stream, { ...this.fromRevision(after), limit: wanted });
    const items = [];
    let last = null;
    for await (const event of events) {
      items.push(cloudEventOf(event));
      last = event;
    }
    if (last && items.length === wanted)
      void reply.header('Link', nextLink(request.url, stream === undefined ? last.position : String(last.revision)));
    return { items, position: last?.position ?? this.position('after', after) };
  }

  @Sse('stream')
  async live(@Req() request: FastifyRequest, @Query('after') after?: string): Promise<Observable<MessageEvent>> {
    const told = request.headers['last-event-id'];
    const from = typeof told === 'string' && told !== '' ? told : after;
    const start = from === undefined ? await this.ledger.store.head() : this.position('after', from);
    return liveEvents(this.ledger.store, start, this.stopping.signal);
  }

  private position(field: string, text: string | undefined): Position | null {
    if (text === undefined || /^0+$/.test(text)) return null;
    return (
      this.ledger.store.parsePosition(text) ??
      refuseField(
        field,
        'not-a-position',
        `The position of the last event you have goes in ${field}; ${JSON.stringify(text)} is none.`,
      )
    );
  }

  private fromRevision(after: string | undefined): { from?: number } {
    if (after === undefined) return {};
    if (/^\d{1,15}$/.test(after)) return { from: Number(after) + 1 };
    return refuseField(
      'after',
      'not-a-revision',
      'Within a stream, the revision of the last event you have goes in after.',
    );
  }

  private limit(text: string | undefined): number {
    if (text === undefined) return PAGE;
    const limit = Number(text);
    if (/^\d+$/.test(text) && limit >= 1 && limit <= LARGEST) return limit;
    return refuseField('limit', 'limit-out-of-range', `The limit is a whole number from 1 to ${LARGEST}.`);
  }
}
