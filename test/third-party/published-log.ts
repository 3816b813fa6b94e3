import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportLog, writeTiles } from '#lib/ledger-seal/index.js';
import { SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';

/** A log as it is given away, in files, and what someone kept of it. */
export interface PublishedLog {
  readonly size: number;
  readonly vkey: string;
  /** Another ledger's key, of the same name. */
  readonly otherKey: string;
  /** Indexes of entries that there are receipts for. */
  readonly edges: readonly number[];
  /** A file of the log: `export.jsonl`, `kept`, `receipt-0.tlog-proof`, … */
  readonly file: (name: string) => string;
}

const EDGES = [0, 1, 127, 254, 255, 256, 32_768, 65_535, 65_536];

/**
 * Makes a ledger of a size through the store, with an older checkpoint before its last entry where it has more than one, and
 * writes what a third party may ask for. `fork` is the checkpoint, by the same key, of another history of the same size.
 */
export async function publishLog(size: number, folder: string): Promise<PublishedLog> {
  const file = (name: string) => join(folder, name);
  const book = await SealedBook.make();
  await book.fill(size - 1);
  const kept = size > 1 ? (await book.seals.seal()).note : null;
  await book.close();
  const fork = await book.copy();
  const other = await SealedBook.make();
  await Promise.all([book.open(), fork.open()]);
  await Promise.all([book.fill(1), fork.fill(1)]);
  const seal = await book.seals.seal();
  const edges = EDGES.filter((leafIdx) => leafIdx < size);

  await mkdir(folder, { recursive: true });
  await writeFile(file('fork'), (await fork.seals.seal()).note);
  await writeFile(file('kept'), kept ?? seal.note);
  await writeFile(file('checkpoint'), seal.note);
  await writeFile(file('export.jsonl'), exportLog(book.seals));
  await writeFile(file('bare.jsonl'), exportLog(book.seals, { proofs: false }));
  await writeTiles(book.seals, file('tiles'));
  await writeFile(file('consistency.json'), JSON.stringify(await book.seals.consistency(size > 1 ? size - 1 : size)));
  for (const leafIdx of edges) {
    await writeFile(file(`entry-${leafIdx}`), (await book.seals.tree.entries(leafIdx, 1)).bytes(0));
    await writeFile(file(`inclusion-${leafIdx}.json`), JSON.stringify(await book.seals.inclusion(leafIdx)));
    await writeFile(file(`receipt-${leafIdx}.tlog-proof`), await book.seals.tlogProof(leafIdx));
  }
  const log = { size, vkey: book.seals.vkey(), otherKey: other.seals.vkey(), edges, file };
  await Promise.all([book.dispose(), fork.dispose(), other.dispose()]);
  return log;
}
