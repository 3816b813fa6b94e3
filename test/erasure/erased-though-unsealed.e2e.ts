import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from '../support/client.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { told } from '../support/telling.js';
import { makeToken } from '../support/token.js';
import { askInOneStep, barnaby, wilhelmina, zephyrine } from './askers.js';

const decision = { basis: 'UK GDPR Article 17(1)(b)', decidedBy: 'the Data Protection Officer' };
let book: ServedMinuteBook;
let admin: Client;
let again: ServerProcess | undefined;
const people: string[] = [];

const post = (decided: string, who: number, key: string, body: object = decision) =>
  admin.post(`/api/people/${people[who]}/${decided}`, body, { 'Idempotency-Key': key });

beforeAll(async () => {
  book = await serveMinuteBook('erased-though-unsealed');
  for (const who of [zephyrine, wilhelmina, barnaby])
    people.push(await askInOneStep(book.clerk, who, who.name.slice(0, 1)));
  await told(book.clerk, '/api/actions', { what: 'Oil the gate', owners: [{ label: 'officers' }] });
  admin = book.admin;
}, 60_000);
afterAll(async () => {
  await again?.stop();
  await book.close();
});

describe('An erasure over HTTP', () => {
  it('says that the ledger was sealed over it', async () => {
    expect(await post('erasure', 0, 'first')).toMatchObject({ status: 200, body: { unsealed: null } });
  });

  it('under a key that was used for somebody else is refused, and erases nobody', async () => {
    const reused = { status: 409, body: { detail: expect.stringMatching(/Idempotency-Key was used before/) } };
    expect(await post('erasure', 1, 'first')).toMatchObject(reused);
    const toKeep = { reason: 'Archiving in the public interest', decidedBy: 'the Monitoring Officer' };
    expect(await post('erasure-refusal', 1, 'kept', toKeep)).toMatchObject({ status: 200 });
    expect(await post('erasure', 1, 'kept')).toMatchObject(reused);
    const { body } = await book.reader.get<object>('/api/questions');
    expect(JSON.stringify(body)).toContain(wilhelmina.topic);
  });

  it('is answered as done where no seal can be made, and says so beside it', async () => {
    await book.server.stop();
    const ledger = new Database(join(book.data, 'ledger.db'));
    ledger.exec('DROP TRIGGER events_are_not_removed; DELETE FROM events WHERE position > 5');
    ledger.close();
    rmSync(join(book.data, 'views.db'));
    again = await startServerProcess(book.data);
    admin = new Client(again.url, await makeToken(book.data, 'admin'));
    expect(await post('erasure', 2, 'last')).toMatchObject({
      status: 200,
      body: {
        position: expect.any(String),
        unsealed: expect.stringMatching(/^What was recorded stays recorded, .*seal/),
      },
    });
    const { body } = await new Client(again.url).get<object>('/api/questions');
    expect(JSON.stringify(body)).not.toContain(barnaby.name);
  });
});
