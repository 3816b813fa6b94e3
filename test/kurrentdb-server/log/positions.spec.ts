import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LoggedRecord } from '../types.js';
import { EventLog } from './event-log.js';
import { firstAtOrAfter } from './positions.js';

const sizes = fc.array(fc.nat({ max: 50 }), { maxLength: 40 });

function filled(bytes: readonly number[]): EventLog {
  const log = new EventLog();
  for (const [index, size] of bytes.entries())
    log.write('note-1', [
      { id: String(index), type: 'T', contentType: 'x', data: Buffer.alloc(size), metadata: Buffer.alloc(0) },
    ]);
  return log;
}

it('the first record at or after a position is what a search through all of them finds', () => {
  fc.assert(
    fc.property(sizes, fc.bigInt(0n, 10_000n), (bytes, position) => {
      const records: readonly LoggedRecord[] = filled(bytes).records;
      const index = records.findIndex((record) => record.position >= position);
      expect(firstAtOrAfter(records, position)).toBe(index === -1 ? records.length : index);
    }),
  );
});

it('a record begins where one was written, and nowhere else', () => {
  fc.assert(
    fc.property(sizes, fc.bigInt(1_200n, 5_000n), (bytes, position) => {
      const log = filled(bytes);
      expect(log.isAt(position)).toBe(log.records.some((record) => record.position === position));
    }),
  );
});
