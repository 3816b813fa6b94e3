import {
  cosign,
  EMPTY_ROOT,
  FormatError,
  type NoteSigner,
  type NoteVerifier,
  openCheckpoint,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  ProofError,
  SignatureError,
  verifyConsistency,
  addSignatures,
} from '#lib/transparency-log/index.js';
import { type WitnessStore } from './witness-store.js';

/** An answer as HTTP gives it. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
}

export interface WitnessOptions {
  /** The logs it watches, by their public keys. */
  readonly logs: readonly NoteVerifier[];
  /** Its own key, of the cosignature type. */
  readonly signer: NoteSigner;
  readonly store: WitnessStore;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

const TEXT = 'text/plain; charset=utf-8';

/**
 * Watches other councils' ledgers (C2SP tlog-witness): cosigns a checkpoint only when its tree extends the largest one it
 * has seen of that log. Between two councils that witness each other, neither can rewrite its past unseen.
 */
export class Witness {
  private readonly clock;

  constructor(private readonly options: WitnessOptions) {
    this.clock = options.clock ?? Date.now;
  }

  /** Answers `POST add-checkpoint`. The body may come from anyone. */
  addCheckpoint(body: string): WitnessAnswer {
    try {
      return this.judge(body);
    } catch (error) {
      if (error instanceof FormatError) return refusal(400, error);
      if (error instanceof SignatureError) return refusal(403, error);
      if (error instanceof ProofError) return refusal(422, error);
      throw error;
    }
  }

  /** The last cosigned checkpoint of a log; null when it never cosigned one. */
  checkpointOf(origin: string): string | null {
    return this.options.store.head(origin)?.note ?? null;
  }

  /** The origins it watches. */
  get origins(): readonly string[] {
    return this.options.logs.map(({ name }) => name);
  }

  private judge(body: string): WitnessAnswer {
    const { old, proof, checkpoint: note } = parseAddCheckpoint(body);
    const { text } = parseNote(note);
    const verifier = this.options.logs.find(({ name }) => name === parseCheckpoint(text).origin);
    if (!verifier) return { status: 404, type: TEXT, body: 'This witness does not watch that log.\n' };
    const checkpoint = openCheckpoint(note, verifier);
    if (old > checkpoint.size) throw new FormatError('The old size is larger than the checkpoint’s.');

    const held = this.options.store.head(checkpoint.origin);
    if (old !== (held?.size ?? 0)) return conflict(held?.size ?? 0);
    // From nothing to nothing as well: a log shows one root for each size, and one root for no entries.
    const { size: size1, root: root1 } = held ?? { size: 0, root: EMPTY_ROOT };
    verifyConsistency({ size1, root1, size2: checkpoint.size, root2: checkpoint.root, proof: [...proof] });
    const line = cosign(text, this.options.signer, Math.floor(this.clock() / 1_000));
    const next = { size: checkpoint.size, root: checkpoint.root, note: addSignatures(note, [line]) };
    if (!this.options.store.advance(checkpoint.origin, old, next))
      return conflict(this.options.store.head(checkpoint.origin)?.size ?? 0);
    return { status: 200, type: TEXT, body: line };
  }
}

/** The size it holds, so that the log can prove from there. */
const conflict = (size: number): WitnessAnswer => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });

const refusal = (status: 400 | 403 | 422, { message }: Error): WitnessAnswer => ({
  status,
  type: TEXT,
  body: `${message}\n`,
});
