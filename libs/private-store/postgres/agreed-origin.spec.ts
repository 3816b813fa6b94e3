import { expect, it } from '@jest/globals';
import { TestLedger, withPostgres } from '#lib/postgres/testing/index.js';
import { agreedOrigin, originIn } from './index.js';

withPostgres('The origin of a ledger', (server) => {
  it('is settled once, by whichever process asks first, and is the same for all', async () => {
    const ledger = new TestLedger(server());
    const processes = await Promise.all(Array.from({ length: 6 }, () => ledger.open()));
    const agreed = await Promise.all(
      processes.map((postgres, index) => agreedOrigin(postgres, () => `minutes.example/${index}`)),
    );
    expect(new Set(agreed).size).toBe(1);
    expect(agreed[0]).toMatch(/^minutes\.example\/[0-5]$/);
    const unasked = () => {
      throw new Error('There is an origin already.');
    };
    for (const postgres of processes) expect(await agreedOrigin(postgres, unasked)).toBe(agreed[0]);
    await ledger.close();
  });

  it('is told to whoever only asks, and settled on by nobody who does', async () => {
    const ledger = new TestLedger(server());
    const postgres = await ledger.open();
    expect([await originIn(postgres), await originIn(postgres)]).toEqual([null, null]);
    await agreedOrigin(postgres, () => 'minutes.example/a-council');
    expect(await originIn(postgres)).toBe('minutes.example/a-council');
    await ledger.close();
  });

  it('is its own for each ledger in a database', async () => {
    const ledgers = [new TestLedger(server()), new TestLedger(server())];
    const opened = await Promise.all(ledgers.map((ledger) => ledger.open()));
    const origins = ['minutes.example/one', 'minutes.example/other'];
    for (const [index, postgres] of opened.entries())
      expect(await agreedOrigin(postgres, () => origins[index] ?? '')).toBe(origins[index]);
    for (const ledger of ledgers) await ledger.close();
  });
});
