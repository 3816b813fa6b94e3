import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, type ListNode, type PastEntry } from './list-node.js';
import { nodeText, parseNode, standingIn } from './list-node-text.js';

const position = fc.integer({ min: 1, max: 40 }).map((number) => String(number).padStart(16, '0'));
const place = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 4 });
const span = fc.tuple(position, position).filter(([from, to]) => from < to);

/** Nodes as the tree makes them: places differ and are in order; leaves, with odd ids, have no children. */
const node: fc.Arbitrary<ListNode> = fc
  .record({
    id: fc.constantFrom(3, 4),
    standing: fc.uniqueArray(fc.record({ k: place, from: position, child: fc.nat(99) }), { selector: ({ k }) => k }),
    ended: fc.array(fc.record({ k: place, span, child: fc.nat(99) })),
  })
  .map(({ id, standing, ended }) => {
    const childOf = (child: number) => (id === 3 ? 0 : child);
    const entries: Entry[] = standing
      .map(({ k, from, child }) => ({ k, from, child: childOf(child) }))
      .sort((a, b) => (a.k < b.k ? -1 : 1));
    const past: PastEntry[] = ended.map(({ k, span: [from, to], child }) => ({ k, from, to, child: childOf(child) }));
    return { id, entries, past };
  });

describe('the text of a list’s node', () => {
  test('is read as the node it was made of', () => {
    fc.assert(fc.property(node, (one) => expect(parseNode(one.id, nodeText(one))).toEqual(one)));
  });

  test('says each common beginning once', () => {
    const entries = ['item-1', 'item-2'].map((k) => ({ k, from: '0000000000000017', child: 0 }));
    expect(nodeText({ id: 3, entries, past: [] }).split('\u0000')).toEqual([
      'item-',
      '0000000000000017',
      '2',
      '1',
      '',
      '2',
      '',
    ]);
  });

  test('gives those entries that stood at a position, in order, with the node below each', () => {
    fc.assert(
      fc.property(node, position, (one, at) => {
        const stood = [...one.entries, ...one.past.filter(({ to }) => to > at)].filter(({ from }) => from <= at);
        // No two entries of one place stand at once in a tree.
        fc.pre(new Set(stood.map(({ k }) => k)).size === stood.length);
        const expected = stood.map(({ k, child }) => ({ k, child })).sort((a, b) => (a.k < b.k ? -1 : 1));
        expect(standingIn(one.id, nodeText(one), at)).toEqual(expected);
      }),
    );
  });
});
