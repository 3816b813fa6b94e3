import { type ConsistencyReceipt, type InclusionReceipt, vkeyOf } from '#lib/transparency-log/index.js';
import { writeCheckpointFile } from './checkpoints/checkpoint-file.js';
import { publishedBundle, publishedTile } from './publish.js';
import { proveAsText, proveConsistency, proveInclusion } from './receipts.js';
import { type Seal } from './seal.js';
import { needKey, type Sealing, sealLedger } from './seal/seal-ledger.js';
import { typesOf } from './seal/types-of.js';
import { isSealDue, MOST_UNSEALED } from './seal/when-to-seal.js';
import { type Tree } from './tree/tree.js';
import { unlessWrong } from './tree/wrong-tree.js';

/** Seals over a live ledger, and the proofs that rest on them. Any number of processes may have one open. */
export class LedgerSeal {
  private sealing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: Sealing,
    private readonly release: () => Promise<void>,
  ) {}

  /** The tree of hashes over the ledger. */
  get tree(): Tree {
    return this.parts.tree;
  }

  /** The log's name. */
  get origin(): string {
    return this.parts.origin;
  }

  /**
   * The public key, `<origin>+<id>+<key>` (C2SP signed-note): to be given to everyone.
   *
   * @throws {SigningKeyUnavailable} before there is a key
   */
  vkey(): string {
    return vkeyOf(needKey(this.parts).verifier);
  }

  /**
   * Seals the ledger as it stands; the last seal again when nothing came since, unless forced.
   *
   * @throws {LedgerDoesNotExtendSeal} when the ledger is not the one that was sealed, gone on
   * @throws {SigningKeyUnavailable | StoreUnavailable | ClockBehindLedger}
   */
  seal({ force = false }: { readonly force?: boolean } = {}): Promise<Seal> {
    const run = this.sealing.then(() => sealLedger(this.parts, force));
    this.sealing = run.catch(() => undefined);
    return run;
  }

  /** Whether a seal is due: a meeting opened or a record was certified since the last, or 256 entries, or an hour. */
  async due(): Promise<boolean> {
    const last = await this.parts.checkpoints.latest();
    const size = await this.tree.advance();
    const sealed = last?.size ?? 0;
    const entries = size - sealed;
    // A ledger that is shorter than its seal has lost its end: sealing says so.
    if (entries <= 0) return entries < 0;
    const looked = Math.min(entries, MOST_UNSEALED);
    const page = await unlessWrong(() => this.tree.entries(sealed, looked));
    // A tree that cannot tell where they lie is wrong: sealing makes it again.
    if (page === null || page.length < looked) return true;
    return isSealDue({ entries, sealedAt: last?.at ?? null, types: typesOf(page) }, this.parts.clock());
  }

  /** The last seal; null before the first. */
  latest(): Promise<Seal | null> {
    return this.parts.checkpoints.latest();
  }

  /** Every seal, oldest first. */
  async *all(): AsyncGenerator<Seal, void, undefined> {
    yield* (await this.parts.checkpoints.read()).seals;
  }

  /** The first seal that covers an entry; null while none does. */
  sealedBy(leafIdx: number): Promise<Seal | null> {
    return this.parts.checkpoints.covering(leafIdx);
  }

  /**
   * Keeps signature lines that witnesses gave for a seal. Whether they hold is for the caller to have found out.
   *
   * @throws {NotUnderSeal | FormatError}
   */
  async attachCosignatures(size: number, lines: readonly string[]): Promise<Seal> {
    const seal = await this.parts.checkpoints.attach(size, lines);
    await writeCheckpointFile(this.parts.files.checkpoint, this.parts.checkpoints, this.proving.verifier);
    return seal;
  }

  /** That an entry, by its event's id or its leaf's index, is under a seal. @throws as `proveInclusion` */
  async inclusion(which: string | number, size?: number): Promise<InclusionReceipt> {
    return proveInclusion(this.proving, which, size);
  }

  /** That one seal's ledger begins with another's. @throws as `proveConsistency` */
  async consistency(size1: number, size2?: number): Promise<ConsistencyReceipt> {
    return proveConsistency(this.proving, size1, size2);
  }

  /** A receipt as C2SP tlog-proof text, under the last seal. @throws as `proveInclusion` */
  async tlogProof(leafIdx: number): Promise<string> {
    return proveAsText(this.proving, leafIdx);
  }

  /** Hashes of a tile of the log as last sealed (C2SP tlog-tiles); null when it has none such. */
  async tile(level: number, index: number, width: number): Promise<Uint8Array | null> {
    return publishedTile(this.tree, await this.publishedSize(), level, index, width);
  }

  /**
   * Entries of a bundle of the log as last sealed (C2SP tlog-tiles); null when it has none such.
   *
   * @throws {EntryDiffersFromTree}
   */
  async entryBundle(index: number, width: number): Promise<Uint8Array | null> {
    return publishedBundle(this.tree, await this.publishedSize(), index, width);
  }

  /** Releases the files. The store that was given stays open. */
  async close(): Promise<void> {
    await this.sealing;
    await this.release();
  }

  private get proving() {
    return { tree: this.tree, checkpoints: this.parts.checkpoints, verifier: needKey(this.parts).verifier };
  }

  private async publishedSize(): Promise<number> {
    const seal = await this.latest();
    if (seal !== null && this.tree.size < seal.size) await this.tree.advance();
    return seal?.size ?? 0;
  }
}
