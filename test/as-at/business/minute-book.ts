import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ApplicationModule,
  Asker,
  type Composition,
  Dispatcher,
  type Ledger,
  Upkeep,
  minuteBook,
  openLedger,
  reveal,
} from '#lib/application/index.js';
import { type RecordedEvent } from '#lib/event-store/index.js';
import { storeOf } from '../../support/engine.js';
import { temporaryFolder } from '../../support/project.js';
import { Clerk, Clock, type Tally, everythingIn } from './clerk.js';
import { type Business } from './says.js';

/** A minute book on disk in which a business was told, with its consequences. */
export interface ToldBook {
  readonly asker: Asker;
  readonly ledger: Ledger;
  readonly events: readonly RecordedEvent[];
  /** The clock's last word, in milliseconds. */
  readonly now: number;
  readonly tally: Tally;
  /** The same folder opened again, as after the server was stopped. */
  reopen(): Promise<ToldBook>;
  close(): Promise<void>;
}

interface Opened {
  readonly ledger: Ledger;
  readonly nest: INestApplicationContext;
}

async function open(data: string, clock: Clock, composition: Composition): Promise<Opened> {
  const ledger = await openLedger({ data, store: await storeOf(data), clock: () => clock.now, composition });
  const nest = await NestFactory.createApplicationContext(ApplicationModule.forRoot(ledger, composition), {
    logger: false,
  });
  return { ledger, nest };
}

/** Tells a business to a new minute book and brings views and reactors up to its end. */
export async function tellBusiness({ from, moves }: Business, composition = minuteBook): Promise<ToldBook> {
  const folder = temporaryFolder('as-at');
  const clock = new Clock(Date.parse(from));
  const tally: Tally = new Map();
  const opened = await open(folder.path, clock, composition);
  const upkeep = opened.nest.get(Upkeep);
  const { store } = opened.ledger;
  const settle = () => upkeep.bringUpToDate();
  const clerk = new Clerk({ dispatcher: opened.nest.get(Dispatcher), store, clock, settle, tally });
  for (const move of moves) await clerk.tell(move);
  await settle();
  // Words under exempt items are sealed: the oracles read them as whoever asks does.
  const events = await reveal(opened.ledger.vault, await everythingIn(store));

  const bookOf = ({ ledger, nest }: Opened): ToldBook => {
    const shut = async () => {
      await nest.close();
      await ledger.close();
    };
    return {
      asker: nest.get(Asker),
      ledger,
      events,
      now: clock.now,
      tally,
      reopen: async () => {
        await shut();
        return bookOf(await open(folder.path, clock, composition));
      },
      close: async () => {
        await shut();
        folder.dispose();
      },
    };
  };
  return bookOf(opened);
}
