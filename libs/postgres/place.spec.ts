import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { describeDatabase } from './connection-settings.js';
import { schemasOf } from './place.js';

const ledger = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,62}$/).filter((name) => !name.endsWith('-keys'));

describe('The schemas of a ledger', () => {
  it('are named for it, the keys apart', () => {
    expect(schemasOf('a-council')).toEqual({ main: 'minutebook-a-council', keys: 'minutebook-a-council-keys' });
  });

  it('are no other ledger’s, however long the names are and whatever they have in common', () => {
    const alike = fc.tuple(ledger, fc.nat(9)).map(([name, digit]) => [name, `${name.slice(0, 62)}${digit}`] as const);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(ledger, ledger), alike), ([one, other]) => {
        fc.pre(one !== other);
        const names = [one, other].map(schemasOf).flatMap(({ main, keys }) => [main, keys]);
        expect(new Set(names).size).toBe(4);
        for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
      }),
    );
  });

  it.each(['', 'A', '-a', 'a_b', 'a"b', 'a b', 'a-keys', 'x'.repeat(64)])('are none for %j', (name) => {
    expect(() => schemasOf(name)).toThrow(StoreUnavailable);
  });
});

describe('The address of a database', () => {
  it('is told without user and password', () => {
    expect(describeDatabase('postgres://clerk:s3cret@db.example:5433/minutes?sslmode=disable')).toBe(
      'The PostgreSQL database minutes at db.example:5433',
    );
    expect(describeDatabase('postgresql://clerk:s3cret@/minutes?host=/run/postgresql')).toBe(
      'The PostgreSQL database minutes at /run/postgresql:5432',
    );
  });

  it.each([
    'postgres://clerk:s3/cret@db.example/minutes',
    'postgres://clerk:1/s3cret@db.example/minutes',
    'postgres://clerk:s3?cret@db.example/minutes',
    'clerk:s3cret@db.example',
    'mysql://clerk:s3cret@db.example/minutes',
    '',
  ])('is not repeated when it cannot be read: %s', (url) => {
    const describing = () => describeDatabase(url);
    expect(describing).toThrow(StoreUnavailable);
    expect(describing).toThrow(/^(?!.*(s3|cret)).*postgres:\/\/user:password@host/);
  });
});
