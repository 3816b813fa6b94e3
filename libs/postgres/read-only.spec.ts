import { expect, it } from '@jest/globals';
import { LedgerMissing, openPostgres } from './index.js';
import { mustBeToday } from './must-be-today.js';
import { schemasOf } from './place.js';
import { TestLedger, withPostgres } from './testing/index.js';

withPostgres('A ledger in PostgreSQL, opened to read only', (server) => {
  const openToRead = async (ledger: string) => openPostgres({ url: server().url, ledger, readOnly: true });
  const schemas = async () => server().asAdmin('SELECT nspname FROM pg_namespace ORDER BY nspname');

  it('is not made when there is none', async () => {
    const before = await schemas();
    await expect(openToRead('nowhere')).rejects.toThrow(LedgerMissing);
    await expect(openToRead('nowhere')).rejects.toThrow(/has no schema "minutebook-nowhere" of this minute book/);
    expect(await schemas()).toEqual(before);
  });

  it('is not made up for when its keys are lost', async () => {
    const ledger = new TestLedger(server());
    const { keysSchema } = await ledger.open();
    await server().asAdmin(`DROP SCHEMA ${keysSchema} CASCADE`);
    await expect(openToRead(ledger.ledger)).rejects.toThrow(LedgerMissing);
    await ledger.close();
  });

  it('is read, and not changed: the server refuses', async () => {
    const ledger = new TestLedger(server());
    const { schema } = await ledger.open();
    const postgres = await openToRead(ledger.ledger);
    const add = `INSERT INTO ${schema}.origin (one, origin) VALUES (1, 'minutes.example/a-council')`;
    await expect(postgres.transaction('read committed', (session) => session.change(add))).rejects.toThrow(
      /is read-only/,
    );
    expect(await postgres.read(`SELECT origin FROM ${schema}.origin`)).toEqual([]);
    await postgres.close();
    await ledger.close();
  });

  it('is not read in a form that is older or newer than this program’s', async () => {
    const ledger = new TestLedger(server());
    const postgres = await ledger.open();
    const { main } = schemasOf(ledger.ledger);
    const script = () => 'SELECT 1';
    const newer = { purpose: 'private', migrations: [script, script] } as const;
    await expect(mustBeToday(postgres, main, newer)).rejects.toThrow(/an older version of this program made/);
    await server().asAdmin(`UPDATE ${postgres.schema}.minutebook SET version = 99`);
    await expect(openToRead(ledger.ledger)).rejects.toThrow(/newer version of this program/);
    await ledger.close();
  });
});
