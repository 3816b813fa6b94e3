import { Inject, Injectable } from '@nestjs/common';
import { type Seal } from '#lib/ledger-seal/index.js';
import { toCountText } from '#lib/ledger-seal/words.js';
import { consistencyProof, meetsQuorum, type Policy } from '#lib/transparency-log/index.js';
import { askWitness, WitnessRefused } from '#lib/witness/index.js';
import { keepSealed, type SealTimes } from './keep-sealed.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { isForeseen, whyUnsealed } from './why-unsealed.js';

/** How the ledger stands with its seals: for `status`, health and metrics. */
export interface SealStatus {
  readonly size: number | null;
  readonly root: string | null;
  readonly at: string | null;
  readonly cosigned: readonly string[];
  /** Entries recorded since. */
  readonly unsealed: number;
  /** Why no seal is made, when one was refused. */
  readonly refused: string | null;
}

/** A seal, and what the witnesses said to it. */
export interface WitnessedSeal {
  readonly seal: Seal;
  /** A sentence for each witness that did not cosign. */
  readonly unwitnessed: readonly string[];
  /** Whether as many witnesses cosigned as the policy asks for; true when it asks for none. */
  readonly quorumMet: boolean;
}

/** Seals the ledger, and has its witnesses cosign. */
@Injectable()
export class Seals {
  /** Why it could not be found out whether a seal is due, and why none was made, the last time; null when that went well. */
  private readonly why: Record<'looking' | 'sealing', string | null> = { looking: null, sealing: null };

  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * Seals what is recorded and asks the witnesses. A witness that is away holds nothing up: the seal is published without
   * it, and the next one is shown to it again.
   *
   * @throws {LedgerDoesNotExtendSeal | SigningKeyUnavailable | StoreUnavailable}
   */
  async seal(): Promise<WitnessedSeal> {
    return this.witnessed(await this.sealed());
  }

  /**
   * Seals what was just recorded: now, or when that is due. It stays recorded whatever comes of it, hence nothing is thrown:
   * why it is not sealed is answered in a sentence, and shows in `status`. Null when nothing went wrong.
   *
   * @param failed is told what nobody foresaw, and why the witnesses could not be asked
   */
  async sealRecorded(which: 'now' | 'if due', failed: (error: unknown) => void): Promise<string | null> {
    let seal: Seal;
    try {
      if (which === 'if due' && !(await this.isDue())) return null;
      seal = await this.sealed();
    } catch (error) {
      if (!isForeseen(error)) failed(error);
      return `What was recorded stays recorded, but it is not sealed yet. ${whyUnsealed(error)}`;
    }
    await this.witnessed(seal).catch(failed);
    return null;
  }

  /**
   * Seals whenever one is due until the signal aborts; once a minute, witnesses that did not cosign the last seal are asked
   * again. What goes wrong is told, and tried again a minute later. Never rejects.
   */
  async follow(signal: AbortSignal, wentWrong: (error: unknown) => void, times?: SealTimes): Promise<void> {
    const head = () => this.ledger.rawStore.head();
    await keepSealed({ head, seal: (ask) => this.sealOrAskAgain(ask) }, signal, wentWrong, times);
  }

  async status(): Promise<SealStatus> {
    const seal = await this.ledger.seals.latest();
    const size = await this.ledger.seals.tree.advance();
    return {
      size: seal?.size ?? null,
      root: seal?.root ?? null,
      at: seal?.at ?? null,
      cosigned: seal?.cosigned ?? [],
      unsealed: Math.max(0, size - (seal?.size ?? 0)),
      refused:
        this.why.sealing ?? this.why.looking ?? (seal !== null && size < seal.size ? lost(size, seal.size) : null),
    };
  }

  private isDue(): Promise<boolean> {
    return this.noted('looking', () => this.ledger.seals.due());
  }

  private sealed(): Promise<Seal> {
    return this.noted('sealing', () => this.ledger.seals.seal());
  }

  private async noted<Answer>(doing: 'looking' | 'sealing', work: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await work();
      this.why[doing] = null;
      return answer;
    } catch (error) {
      this.why[doing] = whyUnsealed(error);
      throw error;
    }
  }

  /** A sentence for each witness that is lacking under the last seal, as far as it was asked. */
  private async sealOrAskAgain(ask: boolean): Promise<readonly string[]> {
    if (await this.isDue()) return (await this.seal()).unwitnessed;
    const last = ask ? await this.ledger.seals.latest() : null;
    return last === null ? [] : (await this.witnessed(last)).unwitnessed;
  }

  /** Asks those witnesses of the policy that have not cosigned this seal yet. */
  private async witnessed(seal: Seal): Promise<WitnessedSeal> {
    const policy = this.ledger.policy;
    if (policy === null) return { seal, unwitnessed: [], quorumMet: true };
    const done = policy.witnesses.filter(({ verifier }) => seal.cosigned.includes(verifier.name));
    const lacking = policy.witnesses.filter((witness) => !done.includes(witness));
    const answers = await Promise.all(lacking.map((witness) => this.ask(witness, seal)));
    const lines = answers.flatMap(({ line }) => line ?? []);
    const cosigned = [...done, ...answers.filter(({ line }) => line !== null)].map(({ name }) => name);
    return {
      seal: lines.length === 0 ? seal : await this.ledger.seals.attachCosignatures(seal.size, lines),
      unwitnessed: answers.flatMap(({ why }) => why ?? []),
      quorumMet: meetsQuorum(policy, cosigned),
    };
  }

  private async ask({ name, verifier, url }: Policy['witnesses'][number], { note, size }: Seal) {
    if (url === undefined) return { name, line: null, why: `The policy gives no address for the witness ${name}.` };
    const subtrees = this.ledger.seals.tree.subtrees(size);
    const proofFrom = (from: number) => consistencyProof(from, size, subtrees);
    try {
      return { name, line: await askWitness({ name, verifier, url }, { note, size, proofFrom }), why: null };
    } catch (error) {
      if (error instanceof WitnessRefused) return { name, line: null, why: error.message };
      throw error;
    }
  }
}

const lost = (size: number, sealed: number): string =>
  `The ledger has ${toCountText(size)} entries, and ${toCountText(sealed)} were sealed: no new seal is made. Put back the newest copy of the ledger; see docs/verification.md.`;
