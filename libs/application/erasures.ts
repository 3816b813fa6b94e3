import { Inject, Injectable } from '@nestjs/common';
import { type CommandResult } from '#lib/decider/envelope.js';
import { KeyReused } from '#lib/decider/errors.js';
import { commandIdOf, derivedId } from '#lib/decider/ids.js';
import { ErasePersonalData } from '#lib/personal-data/erase-personal-data/erase-personal-data.command.js';
import { RefuseErasure } from '#lib/personal-data/refuse-erasure/refuse-erasure.command.js';
import { ReleaseExemptMatter } from '#lib/personal-data/release-exempt-matter/release-exempt-matter.command.js';
import { Dispatcher } from './dispatcher.js';
import { areOf, decisionOf, type EarlierDecision } from './earlier-decision.js';
import { ErasureOrders } from './erasure-orders.js';
import { KeyRotation } from './key-rotation.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { lowerCaseId } from './lower-case-ids.js';
import { type Decision } from './orders.js';
import { digestsUnder } from './sealed-under.js';

/** Who tells the ledger of a decision, and under which key it may be told again. */
export interface DecisionTelling {
  readonly actor: string;
  /** Idempotency-Key: the same actor and key are the same decision. */
  readonly key: string;
}

/** The council's decisions about sealed words: first on record, then carried out, however often it is interrupted. */
@Injectable()
export class Erasures {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
    @Inject(KeyRotation) private readonly rotation: KeyRotation,
    @Inject(ErasureOrders) private readonly orders: ErasureOrders,
  ) {}

  /**
   * Erases everything sealed under some members of the public, in one event where several asked, so that a digest does not
   * say whose it was. Told again with the same key it answers as before. When it resolves the words are gone from here, and
   * from every backup of the keys, since the wrapping key was replaced.
   *
   * @throws {Refusal} `unknown`: nothing is sealed under an id, or it was erased already
   * @throws {KeyReused} the key was used for another decision, or for other people; nobody is erased
   */
  async erase(ids: readonly string[], decision: Decision, telling: DecisionTelling): Promise<CommandResult> {
    const people = ids.map(lowerCaseId);
    const before = await this.toldBefore(telling, 'PersonalDataErased');
    return before ? this.eraseAgain(people, before) : this.eraseNow(people, decision, telling);
  }

  /**
   * Records that what is sealed under some members of the public stays, although they asked for its erasure.
   *
   * @throws {Refusal} `unknown`: nothing is sealed under an id, or it was erased already
   * @throws {KeyReused} the key was used for another decision, or for other people
   */
  async refuse(
    ids: readonly string[],
    decision: { readonly reason: string; readonly decidedBy: string },
    telling: DecisionTelling,
  ): Promise<CommandResult> {
    const people = ids.map(lowerCaseId);
    const before = await this.toldBefore(telling, 'ErasureRefused');
    if (before) return this.sameAs(people, before);
    const digests = await digestsUnder(this.ledger.vault, people, 'person');
    return this.tell(RefuseErasure.name, { digests, ...decision }, telling);
  }

  /**
   * Releases what was recorded under an exempt matter, by its agenda item: anyone may read it from then on. Told again with
   * the same key it answers as before; what was recorded since takes a release of its own.
   *
   * @throws {Refusal} `unknown`: nothing is sealed under the item
   * @throws {KeyReused} the key was used for another decision, or for another matter
   */
  async release(item: string, decision: Decision, telling: DecisionTelling): Promise<CommandResult> {
    const id = lowerCaseId(item);
    const commandId = commandIdOf(telling.actor, telling.key);
    const before = await decisionOf(this.ledger.store, { stream: `matter-${id}`, id, commandId });
    if (before && !isSameDecision(before, decision)) throw new KeyReused();
    const result = before?.result ?? (await this.releaseNow(id, decision, telling));
    await this.orders.carryOutAll(result);
    return result;
  }

  /** What a backup brought back of the erased is recorded again, as `ErasureOrders` says. */
  recordAgain(): Promise<CommandResult | null> {
    return this.orders.recordAgain();
  }

  private async eraseNow(
    people: readonly string[],
    decision: Decision,
    telling: DecisionTelling,
  ): Promise<CommandResult> {
    const digests = await digestsUnder(this.ledger.vault, people, 'person');
    const result = await this.tell(ErasePersonalData.name, { digests, ...decision }, telling);
    await this.orders.carryOutAll(result, people);
    await this.rotation.rotate(telling.actor);
    return result;
  }

  private async eraseAgain(people: readonly string[], before: EarlierDecision): Promise<CommandResult> {
    await this.orders.carryOut();
    return this.sameAs(people, before);
  }

  private async releaseNow(id: string, decision: Decision, telling: DecisionTelling): Promise<CommandResult> {
    const digests = await digestsUnder(this.ledger.vault, [id], 'matter');
    return this.tell(ReleaseExemptMatter.name, { digests, ...decision }, telling, id);
  }

  private tell(command: string, body: object, { actor, key }: DecisionTelling, id?: string): Promise<CommandResult> {
    return this.dispatcher.tell({ command, body, actor, key, ...(id === undefined ? {} : { id }) });
  }

  /** The decision told under this key before; what is erased then can no longer be named by its digests. */
  private async toldBefore({ actor, key }: DecisionTelling, type: string): Promise<EarlierDecision | null> {
    const commandId = commandIdOf(actor, key);
    const id = derivedId(commandId, 'this');
    const before = await decisionOf(this.ledger.store, { stream: `erasure-${id}`, id, commandId });
    if (before && before.type !== type) throw new KeyReused();
    return before;
  }

  /** The answer given before, to whoever asks it of the same people. @throws {KeyReused} */
  private async sameAs(people: readonly string[], { result, digests }: EarlierDecision): Promise<CommandResult> {
    if (!(await areOf(this.ledger.vault, people, digests))) throw new KeyReused();
    return result;
  }
}

const isSameDecision = ({ data }: EarlierDecision, { basis, decidedBy }: Decision): boolean =>
  data['basis'] === basis && data['decidedBy'] === decidedBy;
