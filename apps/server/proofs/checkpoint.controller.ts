import { Controller, Get, Header, Inject, UseGuards } from '@nestjs/common';
import { LEDGER, type Ledger } from '#lib/application/index.js';
import { NotUnderSeal, type Seal } from '#lib/ledger-seal/index.js';
import { AccessGuard, Open } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';

/**
 * The published checkpoint (C2SP tlog-checkpoint), at the log's prefix as tlog-tiles asks and under /api. Whoever keeps one
 * can check the past with it later, so anybody may have it; none stays in a cache.
 */
@Controller()
@UseGuards(HostGuard, AccessGuard)
export class CheckpointController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get(['checkpoint', 'api/checkpoint'])
  @Open()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async checkpoint(): Promise<string> {
    const seal = await this.ledger.seals.latest();
    if (seal === null) throw new NotUnderSeal('Nothing is sealed yet. Make a seal with minutebook checkpoint.');
    return seal.note;
  }

  /** The public key that checkpoints are verified with. */
  @Get('api/checkpoint/key')
  @Open()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  key(): string {
    return `${this.ledger.seals.vkey()}\n`;
  }

  /** Every seal there is, oldest first: size, root and time, and the note to keep. */
  @Get('api/checkpoints')
  @Open()
  @Header('Cache-Control', 'no-store')
  async checkpoints() {
    const items: Seal[] = [];
    for await (const seal of this.ledger.seals.all()) items.push(seal);
    return { items };
  }
}
