import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLedger } from '#lib/application/index.js';
import { makeToken } from '../support/token.js';
import { temporaryFolder } from '../support/project.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { Client } from '../support/client.js';
import { type Acknowledged, Writers, untilSettled } from './writers.js';
import { faultsOfLog, faultsOfConsequences } from './what-must-hold.js';

const ROUNDS = Number(process.env['MINUTEBOOK_CRASH_ROUNDS'] ?? 20);
const CLIENTS = 64;

/** A moment between 50 and 650 ms into the writing: before, within and after commits. */
const randomMoment = () => new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 600));

describe(`A server killed ${ROUNDS} times while ${CLIENTS} clients write`, () => {
  const folder = temporaryFolder('crash');
  const acknowledged: Acknowledged[] = [];
  let kills = 0;

  beforeAll(async () => {
    const token = await makeToken(folder.path, 'clerk');
    const writers = new Writers(CLIENTS, acknowledged);
    let server: ServerProcess | undefined;
    for (let round = 0; round < ROUNDS; round++) {
      server = await startServerProcess(folder.path);
      if (round === 0) await writers.prepare(new Client(server.url, token));
      const writing = writers.writeUntilCut(new Client(server.url, token));
      await randomMoment();
      await server.kill();
      kills++;
      await writing;
    }
    // A last run finishes what was cut, under the same keys, and catches up.
    server = await startServerProcess(folder.path);
    await writers.repeatWhatWasCut(new Client(server.url, token));
    await untilSettled(new Client(server.url));
    expect(await server.stop()).toBe(0);
  }, 300_000);

  afterAll(() => folder.dispose());

  it('was really killed, and really wrote', () => {
    expect(kills).toBe(ROUNDS);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
  });

  it('keeps every acknowledged entry, in order, once', async () => {
    const ledger = await openLedger({ data: folder.path });
    try {
      expect(await faultsOfLog(ledger.store, acknowledged)).toEqual([]);
    } finally {
      await ledger.close();
    }
  });

  it('catches up views and reactors, and opens no action twice', async () => {
    const ledger = await openLedger({ data: folder.path });
    try {
      expect(await faultsOfConsequences(ledger)).toEqual([]);
    } finally {
      await ledger.close();
    }
  });
});
