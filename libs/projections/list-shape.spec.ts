import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { isLeaf, parseNode } from './list-node-text.js';
import { OrderedList } from './ordered-list.js';

/** Small nodes, so that short histories make deep trees. */
const SMALL = { full: 8, most: 6, least: 3, sparse: 2 };
const position = (number: number) => String(number).padStart(16, '0');

let database: Database.Database;
beforeEach(() => {
  database = new Database(':memory:');
  OrderedList.create(database, 'list');
});
afterEach(() => void database.close());

const nodes = () =>
  database
    .prepare<[], { node: number; entries: string }>('SELECT node, entries FROM list')
    .all()
    .map(({ node, entries }) => parseNode(node, entries));

/** The nodes that a walk over what stands now meets below the root, with how deep each lies. */
function below(): { id: number; depth: number; entries: number }[] {
  const root = database
    .prepare<[], number | null>('SELECT child FROM list_roots ORDER BY from_position DESC LIMIT 1')
    .pluck()
    .get();
  const known = new Map(nodes().map((node) => [node.id, node]));
  const visit = (id: number, depth: number): { id: number; depth: number; entries: number }[] => {
    const { entries } = known.get(id)!;
    const self = depth === 0 ? [] : [{ id, depth, entries: entries.length }];
    return isLeaf(id) ? self : [...self, ...entries.flatMap(({ child }) => visit(child, depth + 1))];
  };
  return root == null ? [] : visit(root, 0);
}

/** A history: each step opens a place that is closed, or closes one that is open. */
const steps = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 300, size: 'max' });
function tell(history: readonly number[]): void {
  const list = new OrderedList(database, 'list', SMALL);
  const open = new Set<number>();
  for (const [at, place] of history.entries()) {
    const k = `p${String(place).padStart(3, '0')}`;
    if (open.delete(place)) list.close(k, position(at + 1));
    else {
      open.add(place);
      list.open(k, position(at + 1));
    }
  }
  list.flush();
}

describe('the tree of an ordered list, whatever was told,', () => {
  const whatever = (holds: () => void) =>
    fc.assert(
      fc.property(steps, (history) => {
        database.exec('DELETE FROM list; DELETE FROM list_roots');
        tell(history);
        holds();
      }),
    );

  test('has no node with more entries than one look may cost', () =>
    whatever(() => {
      for (const { entries, past } of nodes()) expect(entries.length + past.length).toBeLessThanOrEqual(SMALL.full);
    }));

  test('has no desert: every node below the root holds something that stands', () =>
    whatever(() => {
      for (const { entries } of below()) expect(entries).toBeGreaterThanOrEqual(SMALL.sparse);
    }));

  test('is as deep everywhere', () =>
    whatever(() => {
      const depths = below().flatMap(({ id, depth }) => (isLeaf(id) ? [depth] : []));
      expect(new Set(depths).size).toBeLessThanOrEqual(1);
    }));

  test('is no deeper than what stands needs: an only child takes its parent’s place', () => {
    const many = Array.from({ length: 60 }, (_, place) => place);
    tell([...many, ...many.slice(2)]);
    expect(below()).toEqual([]);
  });
});
