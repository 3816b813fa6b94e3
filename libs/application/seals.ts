import { Inject, Injectable } from '@nestjs/common';
import { LedgerSealError, type Seal } from '#lib/ledger-seal/index.js';
import { toCountText } from '#lib/ledger-seal/words.js';
import { consistencyProof, meetsQuorum, type Policy } from '#lib/transparency-log/index.js';
import { askWitness, WitnessRefused } from '#lib/witness/index.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';

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

/** How often the log is looked at for entries that are to be sealed, in milliseconds. */
const LOOK_MS = 1_000;
/** How long to leave a refused or failed seal before it is tried again, in milliseconds. */
const AGAIN_MS = 60_000;

/** Seals the ledger, and has its witnesses cosign. */
@Injectable()
export class Seals {
  private refused: string | null = null;

  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * Seals what is recorded and asks the witnesses. A witness that is away holds nothing up: the seal is published without
   * it, and the next one is shown to it again.
   *
   * @throws {LedgerDoesNotExtendSeal | SigningKeyUnavailable | StoreUnavailable}
   */
  async seal(): Promise<WitnessedSeal> {
    try {
      const seal = await this.ledger.seals.seal();
      this.refused = null;
      return await this.witnessed(seal);
    } catch (error) {
      if (error instanceof LedgerSealError) this.refused = error.message;
      throw error;
    }
  }

  /**
   * Seals what was just recorded. It stays recorded when no seal can be made: the reason is returned, and shows in `status`.
   * Null when it was sealed.
   */
  async sealRecorded(): Promise<string | null> {
    try {
      await this.seal();
      return null;
    } catch (error) {
      if (error instanceof LedgerSealError) return error.message;
      throw error;
    }
  }

  /** Seals when one is due; null when none is. @throws as `seal` */
  async sealIfDue(): Promise<WitnessedSeal | null> {
    return (await this.ledger.seals.due()) ? this.seal() : null;
  }

  /**
   * Seals whenever one is due until the signal aborts; once a minute, witnesses that did not cosign the last seal are asked
   * again. What goes wrong is told, and tried again a minute later.
   */
  async follow(signal: AbortSignal, wentWrong: (error: unknown) => void): Promise<void> {
    let looked: string | null = null;
    let lookAgainAt = 0;
    while (!signal.aborted) {
      const head = await this.ledger.rawStore.head();
      const again = Date.now() >= lookAgainAt;
      if (head !== looked || again) {
        looked = head;
        if (again) lookAgainAt = Date.now() + AGAIN_MS;
        await this.sealOrAskAgain(again).catch(wentWrong);
      }
      await pause(LOOK_MS, signal);
    }
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
      refused: this.refused ?? (seal !== null && size < seal.size ? lost(size, seal.size) : null),
    };
  }

  private async sealOrAskAgain(ask: boolean): Promise<void> {
    const sealed = await this.sealIfDue();
    const last = ask && sealed === null ? await this.ledger.seals.latest() : null;
    const { unwitnessed = [] } = sealed ?? (last && (await this.witnessed(last))) ?? {};
    if (unwitnessed.length > 0) throw new WitnessRefused(unwitnessed.join(' '));
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
  `The ledger has ${toCountText(size)} entries, and ${toCountText(sealed)} were sealed: no new seal is made. Put back the newest copy of ledger.db; see docs/verification.md.`;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
