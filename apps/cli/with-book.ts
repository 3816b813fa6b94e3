import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ApplicationModule,
  Asker,
  Dispatcher,
  Erasures,
  type Ledger,
  openLedger,
  readSettings,
  Seals,
  Upkeep,
} from '#lib/application/index.js';
import { type CommonOptions } from './options.js';

/** The open minute book as a command uses it. */
export interface Book {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly asker: Asker;
  readonly upkeep: Upkeep;
  readonly seals: Seals;
  readonly erasures: Erasures;
}

/** Opens the minute book, does something with it and closes it, whatever happens. */
export async function withBook(options: CommonOptions, work: (book: Book) => Promise<void>): Promise<void> {
  const ledger = await openLedger(readSettings(process.env, { data: options.data }));
  let app: INestApplicationContext | undefined;
  try {
    app = await NestFactory.createApplicationContext(ApplicationModule.forRoot(ledger), quiet);
    await work({
      ledger,
      dispatcher: app.get(Dispatcher),
      asker: app.get(Asker),
      upkeep: app.get(Upkeep),
      seals: app.get(Seals),
      erasures: app.get(Erasures),
    });
  } finally {
    await app?.close();
    await ledger.close();
  }
}

const quiet = { logger: false, abortOnError: false } as const;
