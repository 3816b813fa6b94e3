import { Inject, Injectable } from '@nestjs/common';
import { type CommandResult } from '#lib/decider/envelope.js';
import { commandIdOf, derivedId } from '#lib/decider/ids.js';
import { ErasePersonalData } from '#lib/personal-data/erase-personal-data/erase-personal-data.command.js';
import { RefuseErasure } from '#lib/personal-data/refuse-erasure/refuse-erasure.command.js';
import { ReleaseExemptMatter } from '#lib/personal-data/release-exempt-matter/release-exempt-matter.command.js';
import { digestOf } from '#lib/sealing/index.js';
import { carryOutOrder, type Order, ordersIn } from './orders.js';
import { Dispatcher } from './dispatcher.js';
import { KeyRotation } from './key-rotation.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { digestsUnder } from './sealed-under.js';

/** Who tells the ledger of a decision, and under which key it may be told again. */
export interface DecisionTelling {
  readonly actor: string;
  /** Idempotency-Key: the same actor and key are the same decision. */
  readonly key: string;
  /** What follows once it is carried out, e.g. sealing the ledger. */
  readonly afterwards?: () => Promise<void>;
}

/** A decision and on what basis it was made, as the log will say. */
export interface Decision {
  readonly basis: string;
  readonly decidedBy: string;
}

/** Carries out the council's decisions about sealed words: first on record, then done, however often it is interrupted. */
@Injectable()
export class Erasures {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
    @Inject(KeyRotation) private readonly rotation: KeyRotation,
  ) {}

  /**
   * Erases everything sealed under some members of the public, in one event where several asked, so that a digest does not
   * say whose it was. Told again with the same key it answers as before. When it resolves the words are gone from here, and
   * from every backup of the keys, since the wrapping key was replaced.
   *
   * @throws {Refusal} `unknown`: nothing is sealed under an id, or it was erased already
   */
  async erase(people: readonly string[], decision: Decision, telling: DecisionTelling): Promise<CommandResult> {
    const before = await this.toldBefore(telling);
    const result = before ?? (await this.eraseNow(people, decision, telling));
    if (before) await this.carryOut();
    await telling.afterwards?.();
    return result;
  }

  /** Records that what is sealed under some members of the public stays, although they asked for its erasure. */
  async refuse(
    people: readonly string[],
    decision: { readonly reason: string; readonly decidedBy: string },
    telling: DecisionTelling,
  ): Promise<CommandResult> {
    const before = await this.toldBefore(telling);
    if (before) return before;
    const digests = await digestsUnder(this.ledger.vault, people, 'person');
    const result = await this.tell(RefuseErasure.name, { digests, ...decision }, telling);
    await telling.afterwards?.();
    return result;
  }

  /** Releases what was recorded under an exempt matter, by its agenda item: anyone may read it from then on. */
  async release(itemId: string, decision: Decision, telling: DecisionTelling): Promise<CommandResult> {
    const digests = await digestsUnder(this.ledger.vault, [itemId], 'matter');
    const result = await this.tell(ReleaseExemptMatter.name, { digests, ...decision }, telling, itemId);
    for (const order of await this.ordersOf(result)) await carryOutOrder(this.ledger.vault, order);
    await telling.afterwards?.();
    return result;
  }

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
      destroyed = (await carryOutOrder(vault, order)) || destroyed;
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
    const result = await this.tell(ErasePersonalData.name, { digests, ...decision }, telling);
    for (const order of await this.ordersOf(result)) await carryOutOrder(this.ledger.vault, order);
    await this.rotation.rotate(telling.actor);
    return result;
  }

  /** Those no event orders erased. While someone is being erased elsewhere, the rows go after the keys. */
  private async unordered(digests: readonly string[]): Promise<string[]> {
    const left = new Set(digests);
    if (left.size > 0)
      for await (const order of ordersIn(this.ledger.store.readAll()))
        if (order.kind === 'erase') for (const digest of order.digests) left.delete(digest);
    return [...left];
  }

  private async eraseNow(
    people: readonly string[],
    decision: Decision,
    telling: DecisionTelling,
  ): Promise<CommandResult> {
    const { vault } = this.ledger;
    const told = async (digests: readonly string[], key: string) =>
      this.tell(ErasePersonalData.name, { digests, ...decision }, { ...telling, key });
    const digests = new Set(await digestsUnder(vault, people, 'person'));
    const results = [await told([...digests], telling.key)];
    for (;;) {
      // What was sealed while the decision was being recorded: another telling, so that no digest goes unexplained.
      const late = [...(await vault.digestsOf(people)).values()].flat().filter((digest) => !digests.has(digest));
      if (late.length === 0) break;
      results.push(await told(late, `${telling.key} and what came meanwhile, ${results.length}`));
      for (const digest of late) digests.add(digest);
    }
    for (const result of results)
      for (const order of await this.ordersOf(result)) await carryOutOrder(vault, order, people);
    await this.rotation.rotate(telling.actor);
    return results[0] as CommandResult;
  }

  private async ordersOf({ stream }: CommandResult): Promise<Order[]> {
    const orders: Order[] = [];
    for await (const order of ordersIn(this.ledger.store.readStream(stream))) orders.push(order);
    return orders;
  }

  private tell(command: string, body: object, { actor, key }: DecisionTelling, id?: string): Promise<CommandResult> {
    return this.dispatcher.tell({ command, body, actor, key, ...(id === undefined ? {} : { id }) });
  }

  /** The decision told under this key before; what is erased then can no longer be named by its digests. */
  private async toldBefore({ actor, key }: DecisionTelling): Promise<CommandResult | null> {
    const id = derivedId(commandIdOf(actor, key), 'this');
    const stream = `erasure-${id}`;
    let result: CommandResult | null = null;
    for await (const { revision, position } of this.ledger.store.readStream(stream))
      result = { id, stream, revision, position, repeated: true };
    return result;
  }
}
