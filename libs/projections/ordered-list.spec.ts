import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { OrderedList } from './ordered-list.js';

/** Small nodes, so that short histories make deep trees. */
const SMALL = { full: 8, most: 6, least: 3, sparse: 2 };
const position = (number: number) => String(number).padStart(16, '0');

const said: string[] = [];
let database: Database.Database;
beforeEach(() => {
  database = new Database(':memory:', { verbose: (sql) => said.push(String(sql)) });
  OrderedList.create(database, 'list');
});
afterEach(() => void database.close());

/** A history: each step opens a place that is closed, or closes one that is open; now and then the memory is dropped. */
const steps = fc.array(
  fc.record({ place: fc.integer({ min: 0, max: 60 }), flush: fc.boolean(), forget: fc.boolean(), same: fc.boolean() }),
  { minLength: 1, maxLength: 400, size: 'max' },
);
const name = (place: number) => `p${String(place).padStart(3, '0')}`;

/** How many nodes a walk over the whole list as at a position reads. */
function nodesMet(list: OrderedList, at: string): number {
  said.length = 0;
  list.page({ low: '', high: '~', direction: 'forwards' }, at, 1_000);
  return said.filter((sql) => sql.startsWith('SELECT entries')).length;
}

describe('an ordered list', () => {
  test('reads as at every position what a plain list held then, both ways and from anywhere', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (history, small) => {
        database.exec('DELETE FROM list; DELETE FROM list_roots');
        const list = new OrderedList(database, 'list', small ? SMALL : undefined);
        const open = new Set<string>();
        const stood = new Map<number, string[]>();
        let [at, touched] = [1, new Set<string>()];
        for (const { place, flush, forget, same } of history) {
          const k = name(place);
          // One event may change several places, but each of them once.
          if (!same || touched.has(k)) [at, touched] = [at + 1, new Set()];
          touched.add(k);
          if (open.delete(k)) list.close(k, position(at));
          else {
            open.add(k);
            list.open(k, position(at));
          }
          stood.set(at, [...open].sort());
          if (flush && !same) {
            list.flush();
            [at, touched] = [at + 1, new Set()];
            if (forget) list.forget();
          }
        }
        list.flush();
        let last: string[] = [];
        for (let moment = 0; moment <= at; moment += 1) {
          last = stood.get(moment) ?? last;
          for (const direction of ['forwards', 'backwards'] as const) {
            const expected = direction === 'forwards' ? last : last.toReversed();
            const all = list.page({ low: '', high: '~', direction }, position(moment), 1_000);
            const [low, high] = [name(moment % 40), name((moment % 40) + 20)];
            const some = list.page({ low, high, direction }, position(moment), 5);
            const between = expected.filter((k) => k >= low && k < high).slice(0, 5);
            if (all.join() !== expected.join()) expect({ moment, all }).toEqual({ moment, all: expected });
            if (some.join() !== between.join()) expect({ moment, some }).toEqual({ moment, some: between });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never looks at more than a few nodes for a page, however much has ended before it', () => {
    const list = new OrderedList(database, 'list');
    // Ten thousand places open and close in order; fifty stand at any time.
    for (let step = 0; step < 10_000; step += 1) {
      list.open(`p${String(step).padStart(6, '0')}`, position(step * 2 + 1));
      if (step >= 50) list.close(`p${String(step - 50).padStart(6, '0')}`, position(step * 2 + 2));
    }
    list.flush();
    const nodes = database.prepare<[], number>('SELECT count(*) FROM list').pluck().get();
    expect(nodes).toBeGreaterThan(300);
    const at = position(10_001);
    expect(list.page({ low: '', high: '~', direction: 'forwards' }, at, 50)).toHaveLength(50);
    expect(nodesMet(list, at)).toBeLessThan(15);
    expect(nodesMet(list, position(20_000))).toBeLessThan(15);
  });

  test('says so when told to close what is not open', () => {
    const list = new OrderedList(database, 'list');
    expect(() => list.close('nothing', position(1))).toThrow('is not in its list');
  });
});
