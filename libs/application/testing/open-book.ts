import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ApplicationModule } from '../application.module.js';
import { Asker } from '../asker.js';
import { type Composition } from '../composition.js';
import { Erasures } from '../erasures.js';
import { Dispatcher } from '../dispatcher.js';
import { type Ledger, openLedger } from '../ledger.js';
import { Upkeep } from '../upkeep.js';

/** An open book in a directory of its own, for specifications. */
export interface OpenBook {
  readonly data: string;
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly asker: Asker;
  readonly upkeep: Upkeep;
  readonly erasures: Erasures;
  readonly app: INestApplicationContext;
  /** The time on the book's clock. */
  at(instant: string): void;
  close(): Promise<void>;
}

/** Opens a book; in the directory of another when it is given, as a second process would. */
export async function openBook(composition: Composition, beside?: { data: string }): Promise<OpenBook> {
  const data = beside?.data ?? mkdtempSync(join(tmpdir(), 'minutebook-'));
  let now = Date.parse('2026-03-02T09:00:00.000Z');
  const ledger = await openLedger({ data, composition, clock: () => now });
  const module = await Test.createTestingModule({
    imports: [ApplicationModule.forRoot(ledger, composition)],
  }).compile();
  const app = await module.init();
  return {
    data,
    ledger,
    app,
    dispatcher: app.get(Dispatcher),
    asker: app.get(Asker),
    upkeep: app.get(Upkeep),
    erasures: app.get(Erasures),
    at: (instant) => {
      now = Date.parse(instant);
    },
    async close() {
      await app.close();
      await ledger.close();
      if (!beside) rmSync(data, { recursive: true, force: true });
    },
  };
}
