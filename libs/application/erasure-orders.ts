import { Inject, Injectable } from '@nestjs/common';
import { type CommandResult } from '#lib/decider/envelope.js';
import { ErasePersonalData } from '#lib/personal-data/erase-personal-data/erase-personal-data.command.js';
import { digestOf } from '#lib/sealing/index.js';
import { Dispatcher } from './dispatcher.js';
import { KeyRotation } from './key-rotation.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { type ErasureOnRecord, type Order, ordersIn } from './orders.js';

/** Carries out what the log orders about sealed words. Any of it twice does no harm. */
@Injectable()
export class ErasureOrders {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
    @Inject(KeyRotation) private readonly rotation: KeyRotation,
  ) {}

  /**
   * Carries out again what the log orders since the vault was last up with it: an erasure that was killed half-way is
   * completed, a vault restored from a backup forgets what was erased since, and a log restored from one says so again.
   * Twice does no harm.
   */
  async carryOut(): Promise<void> {
    const { store, vault } = this.ledger;
    const after = await vault.appliedUpTo();
    const seen = { position: after };
    let [rotationDue, destroyed] = [false, false];
    for await (const order of ordersIn(store.readAll(after === null ? {} : { after }), seen)) {
      rotationDue = order.kind === 'erase' || (order.kind !== 'rotated' && rotationDue);
      destroyed = (await this.carryOutOrder(order)) || destroyed;
    }
    if (rotationDue || destroyed) await this.rotation.rotate('minutebook');
    if (seen.position !== null && seen.position !== after) await vault.applied(seen.position);
    await this.recordAgain();
  }

  /**
   * Records again what was erased after a backup was made that has since been restored: its log does not know of it, but
   * the keys stayed destroyed. Null when nothing was brought back that the log does not order erased.
   */
  async recordAgain(): Promise<CommandResult | null> {
    const digests = await this.unordered(await this.ledger.vault.broughtBack());
    if (digests.length === 0) return null;
    const decision = { basis: 'Erased before a backup was restored; recorded again', decidedBy: 'As decided then' };
    // The same digests are the same telling: two processes that open the minute book at once record it once.
    const telling = { actor: 'restore', key: digestOf(digests.toSorted().join()) };
    const result = await this.dispatcher.tell({
      command: ErasePersonalData.name,
      body: { digests, ...decision },
      ...telling,
    });
    await this.carryOutAll(result);
    await this.rotation.rotate(telling.actor);
    return result;
  }

  /** Carries out what one telling ordered; `people` names whom an erasure forgets, besides whoever its digests are of. */
  async carryOutAll({ stream }: CommandResult, people?: readonly string[]): Promise<void> {
    const orders: Order[] = [];
    for await (const order of ordersIn(this.ledger.store.readStream(stream))) orders.push(order);
    for (const order of orders) await this.carryOutOrder(order, people);
  }

  /** Whether keys were destroyed that were there until now. */
  private async carryOutOrder(order: Order, people: readonly string[] = []): Promise<boolean> {
    if (order.kind === 'release') await this.ledger.vault.release(order);
    return order.kind === 'erase' && this.carryOutErasure(order, people);
  }

  /** What was sealed after the order was recorded is ordered too, before it is destroyed: no digest goes unexplained. */
  private async carryOutErasure(order: ErasureOnRecord, people: readonly string[]): Promise<boolean> {
    const { vault } = this.ledger;
    const { digests, event } = order;
    const subjects = [...new Set([...people, ...(await vault.subjectsOf(digests)).values()])];
    const states = [...(await vault.reveal(digests)).values()];
    const under = async () => [...(await vault.digestsOf(subjects)).values()].flat();
    for (let told = true; told;) told = await this.tellOfLate(order, await under());
    await this.tellOfLate(order, await vault.erase({ subjects, digests, event }));
    return states.some(({ state }) => state !== 'erased');
  }

  /** Records that an order is about these digests as well; false when every one is ordered already. */
  private async tellOfLate({ digests, event, decision, actor }: ErasureOnRecord, under: readonly string[]) {
    const named = new Set(digests);
    const late = (await this.unordered(under.filter((digest) => !named.has(digest)))).toSorted();
    if (late.length === 0) return false;
    // The same digests are the same telling, by whichever process.
    const key = `${event} and what came meanwhile, ${digestOf(late.join())}`;
    await this.dispatcher.tell({
      command: ErasePersonalData.name,
      body: { digests: late, ...decision },
      actor,
      key,
      causationId: event,
    });
    return true;
  }

  /** Those no event orders erased. While someone is being erased elsewhere, the rows go after the keys. */
  private async unordered(digests: readonly string[]): Promise<string[]> {
    const left = new Set(digests);
    if (left.size > 0)
      for await (const order of ordersIn(this.ledger.store.readAll()))
        if (order.kind === 'erase') for (const digest of order.digests) left.delete(digest);
    return [...left];
  }
}
