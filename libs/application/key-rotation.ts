import { Inject, Injectable } from '@nestjs/common';
import { RecordKeyRotation } from '#lib/personal-data/record-key-rotation/record-key-rotation.command.js';
import { Dispatcher } from './dispatcher.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';

/** Replaces the wrapping key and says so in the log. */
@Injectable()
export class KeyRotation {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
  ) {}

  /** Every copy of the keys made before, in a backup or elsewhere, opens nothing from then on. */
  async rotate(actor: string): Promise<{ readonly epoch: number }> {
    const { epoch } = await this.ledger.vault.rotate();
    await this.dispatcher.tell({ command: RecordKeyRotation.name, id: 'keys', body: { epoch }, actor });
    return { epoch };
  }
}
