import { Controller, Get, Header, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { InvalidQuery, LEDGER, type Ledger } from '#lib/application/index.js';
import { AccessGuard } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';

/** Receipts: that an event is in the sealed history, and that one sealed history begins with another. */
@Controller('api/proofs')
@UseGuards(HostGuard, AccessGuard)
export class ProofsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** An inclusion proof in the field names of the transparency-dev test data; `size` names an older checkpoint. */
  @Get('events/:id')
  inclusion(@Param('id') id: string, @Query('size') size?: string) {
    return this.ledger.seals.inclusion(id.toLowerCase(), sizeOf(size, 'size'));
  }

  /** The same with the checkpoint it rests on, as C2SP tlog-proof writes it. */
  @Get('events/:id/tlog-proof')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async tlogProof(@Param('id') id: string): Promise<string> {
    const { leafIdx } = await this.ledger.seals.inclusion(id.toLowerCase());
    return this.ledger.seals.tlogProof(leafIdx);
  }

  /** A consistency proof between two sizes; the second is the last checkpoint's unless told otherwise. */
  @Get('consistency')
  consistency(@Query('from') from?: string, @Query('to') to?: string) {
    const older = sizeOf(from, 'from');
    if (older !== undefined) return this.ledger.seals.consistency(older, sizeOf(to, 'to'));
    throw new InvalidQuery([
      { field: 'from', sentence: 'Say from which size, as a kept checkpoint gives it: from=<size>.' },
    ]);
  }
}

function sizeOf(text: string | undefined, field: string): number | undefined {
  if (text === undefined) return undefined;
  const size = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(size)) return size;
  throw new InvalidQuery([
    { field, sentence: `A size is a whole number of entries, and ${JSON.stringify(text)} is none.` },
  ]);
}
