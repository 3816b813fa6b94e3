import { type CopyableLog } from '#lib/event-store/copyable-log.js';
import { Frontier, leafHash, toBase64 } from '#lib/transparency-log/index.js';

/** How many entries a log has, and the root of the tree over them (RFC 9162), standard base64. */
export interface LogRoot {
  readonly size: number;
  readonly root: string;
}

/** Recomputes a log's root from its stored bytes. */
export async function rootOf(log: Pick<CopyableLog, 'readFiled'>): Promise<LogRoot> {
  const frontier = Frontier.empty();
  for await (const { bytes } of log.readFiled()) frontier.push(leafHash(bytes));
  return { size: frontier.size, root: toBase64(frontier.root()) };
}
