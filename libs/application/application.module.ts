import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Asker } from './asker.js';
import { commandHandlers } from './command-handlers.js';
import { type Composition } from './composition.js';
import { COMPOSITION } from './composition-token.js';
import { Dispatcher } from './dispatcher.js';
import { ErasureOrders } from './erasure-orders.js';
import { Erasures } from './erasures.js';
import { KeyRotation } from './key-rotation.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { minuteBook } from './minute-book.js';
import { queryHandlers } from './query-handlers.js';
import { reactorRunnerOf } from './reactor-runner-of.js';
import { REACTORS } from './reactor-token.js';
import { Seals } from './seals.js';
import { Upkeep } from './upkeep.js';

/** The minute book as a Nest module: commands on the command bus, readings on the query bus. */
@Module({})
export class ApplicationModule {
  /** Over a ledger that is open and stays the caller's to close. */
  static forRoot(ledger: Ledger, composition: Composition = minuteBook): DynamicModule {
    return {
      module: ApplicationModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: LEDGER, useValue: ledger },
        { provide: COMPOSITION, useValue: composition },
        {
          provide: REACTORS,
          useFactory: (dispatcher: Dispatcher) => reactorRunnerOf(ledger, composition, dispatcher),
          inject: [Dispatcher],
        },
        Dispatcher,
        KeyRotation,
        ErasureOrders,
        Erasures,
        Seals,
        Asker,
        Upkeep,
        ...commandHandlers(composition.slices),
        ...queryHandlers(composition),
      ],
      exports: [LEDGER, COMPOSITION, REACTORS, Dispatcher, Asker, Upkeep, Erasures, KeyRotation, Seals],
    };
  }
}
