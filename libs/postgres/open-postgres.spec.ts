import { afterEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { openPostgres } from './index.js';
import { freePort } from './testing/server-process.js';
import { TestLedger, withPostgres } from './testing/index.js';

const failureOf = async (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => error as Error,
  );

/** Everything a log would print of an error. */
const printed = (error: unknown): string =>
  error instanceof Error ? [error.message, error.stack, JSON.stringify(error), printed(error.cause)].join() : '';

it('A database that does not answer is told of, without its password', async () => {
  const url = `postgres://clerk:s3cret@127.0.0.1:${await freePort()}/minutes`;
  const failure = await failureOf(openPostgres({ url, ledger: 'a-council' }));
  expect(failure).toBeInstanceOf(StoreUnavailable);
  expect(failure.message).toMatch(/minutes at 127\.0\.0\.1:\d+ does not answer/);
  expect(printed(failure)).not.toContain('s3cret');
});

withPostgres('Opening a ledger in PostgreSQL', (server) => {
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(server().url);
    change(url);
    return String(url);
  };

  it.each<[string, (url: URL) => void, RegExp]>([
    ['a wrong password', (url) => (url.password = 's3cret'), /does not let this user in/],
    ['no password', (url) => (url.password = ''), /does not let this user in/],
    ['a database that is not there', (url) => (url.pathname = '/nothing'), /nothing at .* is not there/],
    ['TLS, which is not spoken there', (url) => (url.search = '?sslmode=verify-full'), /does not speak TLS/],
  ])('with %s says what to do, and no password', async (_, change, sentence) => {
    const failure = await failureOf(openPostgres({ url: changed(change), ledger: 'a-council' }));
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(sentence);
    for (const secret of ['s3cret', new URL(server().url).password]) expect(printed(failure)).not.toContain(secret);
  });

  it('by many processes at once makes its schemas once', async () => {
    const ledger = new TestLedger(server());
    const opened = await Promise.all(Array.from({ length: 8 }, () => ledger.open()));
    for (const postgres of opened)
      expect(await postgres.read(`SELECT purpose, version FROM ${postgres.keysSchema}.minutebook`)).toEqual([
        { purpose: 'keys', version: 1 },
      ]);
    await ledger.close();
  });

  it('takes an empty schema that was made for it, where the user may make none', async () => {
    await server().asAdmin('REVOKE CREATE ON DATABASE minutes FROM minutebook, PUBLIC');
    await server().asAdmin('ALTER DATABASE minutes OWNER TO postgres');
    const place = { url: server().url, ledger: 'made-for-it' };
    expect((await failureOf(openPostgres(place))).message).toMatch(/grant it CREATE on the database/);
    for (const name of ['minutebook-made-for-it', 'minutebook-made-for-it-keys'])
      await server().asAdmin(`CREATE SCHEMA "${name}" AUTHORIZATION minutebook`);
    await (await openPostgres(place)).close();
    await server().asAdmin('ALTER DATABASE minutes OWNER TO minutebook');
    await server().asAdmin('GRANT CREATE ON DATABASE minutes TO minutebook');
  });

  describe('what is not ours', () => {
    const tables = async () =>
      server().asAdmin(`SELECT schemaname, tablename FROM pg_tables WHERE schemaname LIKE 'minutebook-foreign%'`);
    afterEach(async () => {
      await server().asAdmin('DROP SCHEMA IF EXISTS "minutebook-foreign" CASCADE');
    });

    it('is left as it is: a schema of another program', async () => {
      await server().asAdmin('CREATE SCHEMA "minutebook-foreign" AUTHORIZATION minutebook');
      await server().asAdmin('CREATE TABLE "minutebook-foreign".theirs (word text)');
      const before = await tables();
      const failure = await failureOf(openPostgres({ url: server().url, ledger: 'foreign' }));
      expect(failure).toBeInstanceOf(StoreUnavailable);
      expect(failure.message).toMatch(/belongs to another program/);
      expect(await tables()).toEqual(before);
    });
  });

  it('is refused by an older program', async () => {
    const ledger = new TestLedger(server());
    const postgres = await ledger.open();
    await server().asAdmin(`UPDATE ${postgres.schema}.minutebook SET version = 99`);
    const failure = await failureOf(ledger.open());
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(/newer version of this program/);
    await ledger.close();
  });
});
