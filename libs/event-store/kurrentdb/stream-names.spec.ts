import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StreamNames } from './stream-names.js';

const ledger = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,10}$/);
const stream = fc.stringMatching(/^[a-z][A-Za-z0-9._:-]{0,10}$/);
const part = fc.constantFrom('entries' as const, 'checkpoints' as const);

describe('the names of a ledger’s streams on the server', () => {
  it('are these', () => {
    expect(new StreamNames('sholton', 'entries').onServer('action-1')).toBe('sholton/action-1');
    expect(new StreamNames('sholton', 'checkpoints').onServer('seals')).toBe('sholton~seals');
    expect(new StreamNames('sholton', 'entries').metadataOf('action-1')).toBe('$$sholton/action-1');
    expect(new StreamNames('sholton', 'entries').prefixes).toEqual(['sholton/', '$$sholton/']);
  });

  it('lead back to the stream, from its metadata too', () => {
    fc.assert(
      fc.property(ledger, part, stream, (name, of, one) => {
        const names = new StreamNames(name, of);
        expect(names.inLedger(names.onServer(one))).toBe(one);
        expect(names.inLedger(names.metadataOf(one))).toBe(one);
        expect([names.isMetadata(names.onServer(one)), names.isMetadata(names.metadataOf(one))]).toEqual([false, true]);
      }),
    );
  });

  it('begin with the prefixes of their own log and of no other', () => {
    fc.assert(
      fc.property(fc.tuple(ledger, part), fc.tuple(ledger, part), stream, (mine, other, one) => {
        fc.pre(mine.join() !== other.join());
        const [here, there] = [new StreamNames(...mine), new StreamNames(...other)];
        const within = (names: StreamNames, name: string) => names.prefixes.some((prefix) => name.startsWith(prefix));
        for (const name of [here.onServer(one), here.metadataOf(one)])
          expect([within(here, name), within(there, name)]).toEqual([true, false]);
      }),
    );
  });
});
