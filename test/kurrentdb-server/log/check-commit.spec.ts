import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ExpectedVersion } from './check-commit.js';
import { EventLog } from './event-log.js';
import { type ProposedEvent } from './record.js';
import { Writer } from './writer.js';

const proposed = (id: string): ProposedEvent => ({
  id,
  type: 'Noted',
  contentType: 'application/json',
  data: Buffer.from(id),
  metadata: Buffer.alloc(0),
});

const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 });
const stream = fc.constantFrom('one', 'two');
const exact: fc.Arbitrary<ExpectedVersion> = fc.oneof(fc.constant('no-stream' as const), fc.bigInt(0n, 6n));
const append = fc.record({ stream, ids, expected: exact });

/** What the rules say of an append at an exact revision, on streams that are lists of ids. */
function byTheRules(there: string[], expected: ExpectedVersion, wanted: readonly string[]): 'new' | 'again' | 'wrong' {
  const at = expected === 'no-stream' ? 0 : Number(expected) + 1;
  if (at === there.length) return 'new';
  return at < there.length && wanted.every((id, index) => there[at + index] === id) ? 'again' : 'wrong';
}

describe('appends at exact revisions', () => {
  it('are written, known again or refused as the rules say, and streams are lists of what was written', () => {
    fc.assert(
      fc.property(fc.array(append, { maxLength: 30 }), (appends) => {
        const log = new EventLog();
        const writer = new Writer(log);
        const streams: Record<string, string[]> = { one: [], two: [] };
        for (const { stream: name, ids: wanted, expected } of appends) {
          const there = streams[name]!;
          const rule = byTheRules(there, expected, wanted);
          const before = log.records.length;
          const written = writer.append(name, expected, wanted.map(proposed));
          if (rule === 'new') there.push(...wanted);
          const first = expected === 'no-stream' ? 0 : Number(expected) + 1;
          const last = first + wanted.length - 1;
          if (rule === 'wrong')
            expect(written).toEqual({ decision: 'wrong-expected-version', current: there.length - 1 });
          else expect(written).toMatchObject({ decision: 'written', revision: last });
          expect(log.records.length - before).toBe(rule === 'new' ? wanted.length : 0);
        }
        for (const [name, there] of Object.entries(streams))
          expect(log.stream(name)?.records.map(({ id }) => id) ?? []).toEqual(there);
      }),
    );
  });

  it('that are repeated are answered with the same position, also by a writer that remembers nothing', () => {
    const log = new EventLog();
    const writer = new Writer(log);
    const first = writer.append('one', 'no-stream', ['a', 'b'].map(proposed));
    writer.append('one', 1n, [proposed('c')]);
    writer.forget();
    const again = writer.append('one', 'no-stream', ['a', 'b'].map(proposed));
    expect(JSON.stringify(again, texts)).toBe(JSON.stringify(first, texts));
  });
});

describe('appends at any revision', () => {
  it.each(['any', 'stream-exists'] as const)(
    'that are repeated (%s) are known until the memory is lost',
    (expected) => {
      const log = new EventLog();
      const writer = new Writer(log);
      writer.append('one', 'any', [proposed('first')]);
      writer.append('one', expected, [proposed('a')]);
      writer.append('one', expected, [proposed('a')]);
      expect(log.records).toHaveLength(2);
      expect(writer.append('one', expected, [proposed('a'), proposed('b')])).toMatchObject({
        decision: 'wrong-expected-version',
      });
      writer.forget();
      writer.append('one', expected, [proposed('a')]);
      expect(log.records).toHaveLength(3);
    },
  );
});

const texts = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
