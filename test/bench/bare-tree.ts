import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The least that leads from a ledger's file to its root: every row read, a hash for each leaf and each node, nothing checked. */
export function bareRoot(file: string): string {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare<[], Buffer>('SELECT bytes FROM events ORDER BY position').pluck();
  const stack: Buffer[] = [];
  let count = 0;
  for (const bytes of rows.iterate()) {
    stack.push(createHash('sha256').update(LEAF).update(bytes).digest());
    count += 1;
    for (let bits = count; bits % 2 === 0; bits /= 2) merge(stack);
  }
  while (stack.length > 1) merge(stack);
  database.close();
  return (stack[0] ?? createHash('sha256').digest()).toString('base64');
}

function merge(stack: Buffer[]): void {
  const right = stack.pop()!;
  const left = stack.pop()!;
  stack.push(createHash('sha256').update(NODE).update(left).update(right).digest());
}
