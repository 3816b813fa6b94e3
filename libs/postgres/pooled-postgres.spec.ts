import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { LIMITS } from './connection-settings.js';
import { type Postgres } from './index.js';
import { schemasOf } from './place.js';
import { PooledPostgres } from './pooled-postgres.js';
import { TestLedger, withPostgres } from './testing/index.js';

withPostgres('A database in use', (server) => {
  let ledger: TestLedger;
  let postgres: Postgres;
  beforeEach(async () => {
    ledger = new TestLedger(server());
    postgres = await ledger.open();
    await write('begun');
  });
  afterEach(async () => {
    await ledger.close();
  });

  const write = async (reactor: string, on = postgres) =>
    on.transaction('read committed', (session) =>
      session.change(`INSERT INTO ${on.schema}.reactor_checkpoints VALUES ($1, '0')`, [reactor]),
    );
  const written = async () =>
    (await postgres.read<{ reactor: string }>(`SELECT reactor FROM ${postgres.schema}.reactor_checkpoints`)).map(
      ({ reactor }) => reactor,
    );
  /** One more pool, whose connections wait as long as the case says. */
  const impatient = (limits: Partial<typeof LIMITS>) =>
    new PooledPostgres(server().url, 'The database', schemasOf(ledger.ledger), { limits: { ...LIMITS, ...limits } });

  it('goes on when all its idle connections were cut', async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 6 }, () => written()));
      expect(await server().terminateConnections()).toBeGreaterThan(0);
      await write(`round ${round}`);
    }
    expect(await written()).toHaveLength(6);
  });

  it('says so when it is stopped, and goes on when it is there again', async () => {
    await server().down();
    await expect(written()).rejects.toThrow(StoreUnavailable);
    await expect(write('lost')).rejects.toThrow(/does not answer|starting or stopping/);
    await server().up();
    await write('again');
    expect(await written()).toEqual(['begun', 'again']);
  });

  it('undoes a transaction that is cut in the middle, between two statements as during one, and says so', async () => {
    const cut = postgres.transaction('read committed', async (session) => {
      await session.change(`INSERT INTO ${postgres.schema}.reactor_checkpoints VALUES ('cut', '0')`);
      await server().terminateConnections();
      await session.change(`INSERT INTO ${postgres.schema}.reactor_checkpoints VALUES ('cut too', '0')`);
    });
    await expect(cut).rejects.toThrow(StoreUnavailable);
    const asleep = postgres.transaction('read committed', async (session) => {
      await session.change(`INSERT INTO ${postgres.schema}.reactor_checkpoints VALUES ('asleep', '0')`);
      await Promise.all([session.rows('SELECT pg_sleep(60)'), server().terminateConnections()]);
    });
    await expect(asleep).rejects.toThrow(StoreUnavailable);
    expect(await written()).toEqual(['begun']);
  });

  it('begins a transaction again that was undone for the sake of another one', async () => {
    const count = async () =>
      postgres.transaction('serializable', async (session) => {
        const [found] = await session.rows<{ position: string }>(
          `SELECT position FROM ${postgres.schema}.reactor_checkpoints`,
        );
        await session.change(`UPDATE ${postgres.schema}.reactor_checkpoints SET position = $1`, [
          String(Number(found?.position) + 1),
        ]);
      });
    await Promise.all([count(), count(), count()]);
    const [found] = await postgres.read(`SELECT position FROM ${postgres.schema}.reactor_checkpoints`);
    expect(found).toEqual({ position: '3' });
  });

  it('is not held up for ever by a process that stands still with locks', async () => {
    const paused = impatient({ idle_in_transaction_session_timeout: 100 });
    const standing = paused.transaction('read committed', async (session) => {
      await session.change(`UPDATE ${paused.schema}.reactor_checkpoints SET position = 'theirs'`);
      // Until the database has ended it: whoever waits for the row gets it.
      await postgres.transaction('read committed', (other) =>
        other.change(`UPDATE ${postgres.schema}.reactor_checkpoints SET position = 'ours'`),
      );
    });
    await expect(standing).rejects.toThrow(/stood still for too long|does not answer/);
    expect(await postgres.read(`SELECT position FROM ${postgres.schema}.reactor_checkpoints`)).toEqual([
      { position: 'ours' },
    ]);
    await paused.close();
  });

  it('gives up waiting for a lock, and changes nothing', async () => {
    const waiting = impatient({ lock_timeout: 100 });
    await postgres.transaction('read committed', async (session) => {
      await session.change(`LOCK TABLE ${postgres.schema}.reactor_checkpoints`);
      await expect(write('late', waiting)).rejects.toThrow(/took too long/);
    });
    expect(await written()).toEqual(['begun']);
    await waiting.close();
  });

  describe('that may not be written', () => {
    it('because it is read-only, says so', async () => {
      await server().asAdmin('ALTER ROLE minutebook SET default_transaction_read_only = on');
      await server().terminateConnections();
      await expect(write('refused')).rejects.toThrow(/read-only: it may be a standby/);
      await server().asAdmin('ALTER ROLE minutebook RESET default_transaction_read_only');
      await server().terminateConnections();
      expect(await written()).toEqual(['begun']);
    });

    it('because it takes no more connections, says so', async () => {
      await server().asAdmin('ALTER ROLE minutebook CONNECTION LIMIT 0');
      await server().terminateConnections();
      await expect(write('refused')).rejects.toThrow(/takes no more connections/);
      await server().asAdmin('ALTER ROLE minutebook CONNECTION LIMIT -1');
      expect(await written()).toEqual(['begun']);
    });
  });

  it('leaves a mistake in the program what it is, and undoes its transaction', async () => {
    const mistaken = postgres.transaction('read committed', async (session) => {
      await session.change(`INSERT INTO ${postgres.schema}.reactor_checkpoints VALUES ('half', '0')`);
      await session.change('SELEC');
    });
    await expect(mistaken).rejects.toMatchObject({ code: '42601' });
    const thrown = postgres.transaction('read committed', async (session) => {
      await session.change(`INSERT INTO ${postgres.schema}.reactor_checkpoints VALUES ('half', '0')`);
      throw new TypeError('ours');
    });
    await expect(thrown).rejects.toThrow(TypeError);
    expect(await written()).toEqual(['begun']);
  });

  it('says that it is closed, once it is', async () => {
    await postgres.close();
    await postgres.close();
    await expect(written()).rejects.toThrow(/closed/);
  });
});
