import { ReactorRunner } from '#lib/reactors/reactor-runner.js';
import { type Composition } from './composition.js';
import { type Dispatcher } from './dispatcher.js';
import { type Ledger } from './ledger.js';

/** The reactors of a composition over a ledger, telling their commands through the dispatcher. */
export const reactorRunnerOf = (
  { store, registry, privateStore, clock }: Ledger,
  { reactors }: Composition,
  dispatcher: Dispatcher,
): ReactorRunner =>
  new ReactorRunner({
    store,
    registry,
    reactors,
    clock,
    checkpoints: privateStore.checkpoints,
    tell: (command, telling) => dispatcher.tell({ ...telling, command: command.name }),
  });
