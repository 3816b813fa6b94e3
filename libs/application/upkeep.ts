import { Inject, Injectable } from '@nestjs/common';
import { type Position } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';
import { type View, type ViewStatus } from '#lib/projections/index.js';
import { type ReactorRunner, type ReactorsStatus } from '#lib/reactors/reactor-runner.js';
import { ErasureOrders } from './erasure-orders.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { REACTORS } from './reactor-token.js';
import { Seals, type SealStatus } from './seals.js';

/** How the ledger stands: for `status`, readiness and metrics. */
export interface LedgerStatus {
  readonly head: Position | null;
  readonly views: readonly ViewStatus[];
  readonly reactors: ReactorsStatus;
  readonly seal: SealStatus;
  /** False while a view or the reactors have stopped. */
  readonly ready: boolean;
  /** A sentence for each thing that has stopped. */
  readonly faults: readonly string[];
}

/** Keeps views and reactors up with the log. */
@Injectable()
export class Upkeep {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(REACTORS) private readonly reactors: ReactorRunner,
    @Inject(ErasureOrders) private readonly orders: ErasureOrders,
    @Inject(Seals) private readonly seals: Seals,
  ) {}

  /**
   * Completes what was ordered about sealed words, then brings reactors and views up to the end of the log: what the
   * command line does before it reads or exits.
   */
  async bringUpToDate(): Promise<void> {
    await this.orders.carryOut();
    await this.reactors.catchUp();
    await this.ledger.views.advance();
  }

  /**
   * Waits until reactors have passed a position and these views have passed what the reactors appended.
   *
   * @throws {NotReachedInTime}
   */
  async waitFor(
    position: Position,
    { timeoutMs, views }: { timeoutMs: number; views: readonly View[] },
  ): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    const settled = await this.reactors.waitFor(position, timeoutMs);
    await this.ledger.views.waitFor(settled, Math.max(0, deadline - performance.now()), { views });
  }

  /** Checkpoints are shared: another process may run the reactors. */
  private async reactorsStatus(): Promise<ReactorsStatus> {
    const { reactors, ...status } = this.reactors.status();
    const stored = reactors.map(async ({ position, ...reactor }) => {
      const checkpoint = await this.ledger.privateStore.checkpoints.get(reactor.name);
      return { ...reactor, position: (position ?? '') > (checkpoint ?? '') ? position : checkpoint };
    });
    return { ...status, reactors: await Promise.all(stored) };
  }

  /** How everything stands now. */
  async status(): Promise<LedgerStatus> {
    const views = await this.ledger.views.status();
    const reactors = await this.reactorsStatus();
    const faults = [
      ...views.flatMap(({ view, fault }) =>
        fault ? [`The view ${view} stopped at position ${positionText(fault.position)}: ${fault.error}.`] : [],
      ),
      ...(reactors.fault
        ? [
            `The reactor ${reactors.fault.reactor} stopped at position ${positionText(reactors.fault.position)}: ${reactors.fault.message}`,
          ]
        : []),
    ];
    const [head, seal] = [await this.ledger.store.head(), await this.seals.status()];
    return { head, views, reactors, seal, ready: faults.length === 0, faults };
  }
}
