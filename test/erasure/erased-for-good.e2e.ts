import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IN_FILES_ALONE } from '../support/engine.js';
import { filesHolding, filesWithBytes } from '../support/files-holding.js';
import { itUnless } from '../support/it-unless.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { temporaryFolder } from '../support/project.js';
import { openMeeting, told } from '../support/telling.js';
import { WarmCli } from '../support/warm-cli.js';
import { askInOneStep, askWithEntry, barnaby, inOneStep, tracesOf, wilhelmina, zephyrine } from './askers.js';
import { encryptedOf } from './encrypted-of.js';
import { everythingRead, readOf } from './everything-read.js';

const decision = { basis: 'UK GDPR Article 17(1)(a)', decidedBy: 'the Data Protection Officer' };
const inPostgres = IN_FILES_ALONE ? null : 'PostgreSQL holds the bytes, and libs/sealing/postgres looks for them there';
const PLAIN = 'Have the street lamps of Marigold Parade mended';

describe('A member of the public who is erased while the minute book is served', () => {
  const cli = new WarmCli();
  const { minutebook } = cli;
  const elsewhere = temporaryFolder('erased-kept');
  const kept = join(elsewhere.path, 'checkpoint');
  let book: ServedMinuteBook;
  let meeting: string;
  let [withEntry, inOne] = ['', ''];

  let encrypted: { withEntry: Buffer[]; inOne: Buffer[] };

  const erase = (person: string, key: string) =>
    book.admin.post<Record<string, unknown>>(`/api/people/${person}/erasure`, decision, { 'Idempotency-Key': key });
  const read = () => everythingRead(book, cli, meeting);

  beforeAll(async () => {
    book = await serveMinuteBook('erased', { output: 'server.log', env: { MINUTEBOOK_LOG: 'trace' } });
    meeting = await openMeeting(book.clerk);
    withEntry = await askWithEntry(book.clerk, zephyrine, meeting);
    inOne = await askInOneStep(book.clerk, wilhelmina, 'in-one-step');
    await askInOneStep(book.clerk, barnaby, 'the-other');
    await told(book.clerk, '/api/actions', { what: PLAIN });
    if (IN_FILES_ALONE)
      encrypted = { withEntry: encryptedOf(book.data, withEntry), inOne: encryptedOf(book.data, inOne) };
    writeFileSync(kept, (await minutebook(book.data, 'checkpoint')).stdout);
  }, 120_000);
  afterAll(async () => {
    await cli.stop();
    await book.close();
    elsewhere.dispose();
  });

  it('is read everywhere before, and stands in no file as bytes', async () => {
    const before = await read();
    for (const { name, topic } of [zephyrine, wilhelmina, barnaby])
      for (const reading of ['list', 'table', 'command'] as const) {
        expect(before[reading]).toContain(name);
        expect(before[reading]).toContain(topic);
      }
    for (const words of [zephyrine.name, zephyrine.inRoom, zephyrine.part]) expect(before.meeting).toContain(words);
    expect(before.people).toContain(zephyrine.name);
    expect(filesHolding(book.data, [zephyrine, wilhelmina, barnaby].flatMap(tracesOf))).toEqual([]);
    // What is recorded in the clear is found: the search would see the others.
    expect(filesHolding(book.data, [PLAIN])).not.toEqual([]);
    expect(filesHolding(book.data, ['/api/meetings/:id'])).toContain('server.log');
  });

  itUnless(inPostgres, 'stands there encrypted before', () => {
    expect(filesHolding(book.data, [PLAIN])).toEqual(expect.arrayContaining([expect.stringMatching(/^ledger\.db/)]));
    for (const bytes of [encrypted.withEntry, encrypted.inOne])
      expect(filesWithBytes(book.data, bytes)).not.toEqual([]);
  });

  describe('over HTTP', () => {
    let answer: Record<string, unknown>;
    beforeAll(async () => {
      const { status, body } = await erase(withEntry, 'erasure');
      expect({ status, body }).toMatchObject({ status: 200, body: { position: expect.any(String) } });
      answer = body;
    });

    it('is withheld in every reading at once, while the others are read as before', async () => {
      const after = await read();
      for (const words of tracesOf(zephyrine)) expect(readOf(after)).not.toContain(words);
      expect(after.list).toContain('"topic":"text withheld","parts":["text withheld"],"asker":"name withheld"');
      expect(after.table).toMatch(/text withheld.*name withheld/);
      expect(after.command).toContain('"topic":"text withheld"');
      expect(after.meeting).toContain('"asker":"name withheld"');
      expect(after.people).toContain('"name":"name withheld"');
      for (const { name, topic } of [wilhelmina, barnaby]) {
        expect(after.list).toContain(name);
        expect(after.list).toContain(topic);
      }
    });

    it('is in no file, in any form', () => expect(filesHolding(book.data, tracesOf(zephyrine))).toEqual([]));

    itUnless(inPostgres, 'is in no file as encrypted bytes either', () => {
      expect(filesWithBytes(book.data, encrypted.withEntry)).toEqual([]);
      expect(filesWithBytes(book.data, encrypted.inOne)).not.toEqual([]);
    });

    it('is answered the same under the same key, and refused under another', async () => {
      const before = await book.events();
      expect(await erase(withEntry, 'erasure')).toMatchObject({ status: 200, body: answer });
      expect(await erase(withEntry, 'another')).toMatchObject({
        status: 404,
        body: { detail: expect.stringMatching(/^Nothing is sealed under the id .*they were erased already\.$/) },
      });
      expect(await book.events()).toBe(before);
    });

    it('takes an administrator, and a basis', async () => {
      const path = `/api/people/${inOne}/erasure`;
      expect((await book.clerk.post(path, decision)).status).toBe(403);
      expect((await book.reader.post(path, decision)).status).toBe(401);
      expect(await book.admin.post(path, { decidedBy: 'the clerk' })).toMatchObject({
        status: 422,
        body: { field: 'basis' },
      });
    });
  });

  describe('at the command line, beside the server', () => {
    beforeAll(async () => {
      const { basis, decidedBy } = decision;
      const erased = await minutebook(book.data, 'erase-person', inOne, '--basis', basis, '--decided-by', decidedBy);
      expect(erased).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringMatching(/^Erased\. It is recorded at/),
      });
    }, 60_000);

    it('is withheld by the server too, also from views built anew, while the other is read as before', async () => {
      expect(await minutebook(book.data, 'rebuild', 'all')).toMatchObject({ code: 0, stderr: '' });
      const after = await read();
      for (const words of [zephyrine, wilhelmina].flatMap(tracesOf)) expect(readOf(after)).not.toContain(words);
      expect(after.list.match(/"asker":"name withheld"/g)).toHaveLength(3);
      for (const reading of ['list', 'table', 'command'] as const) {
        expect(after[reading]).toContain(barnaby.name);
        expect(after[reading]).toContain(barnaby.topic);
      }
    });

    it('is in no file, in any form', () =>
      expect(filesHolding(book.data, [zephyrine, wilhelmina].flatMap(tracesOf))).toEqual([]));

    itUnless(inPostgres, 'is in no file as encrypted bytes either', () => {
      expect(filesWithBytes(book.data, encrypted.inOne)).toEqual([]);
    });

    it('answers the command that recorded the question as it did, and records nothing', async () => {
      const before = await book.events();
      const again = await told(book.clerk, '/api/questions', inOneStep(wilhelmina), 'in-one-step');
      expect(again).toMatchObject({ id: expect.any(String), revision: 0 });
      expect(await book.events()).toBe(before);
      expect(filesHolding(book.data, tracesOf(wilhelmina))).toEqual([]);
    });
  });

  it('leaves every proof standing: the minute book and an export verify against a checkpoint kept before', async () => {
    const file = join(elsewhere.path, 'export.jsonl');
    const verified = await minutebook(book.data, 'verify', '--checkpoint', kept);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toMatch(/^The minute book verifies: .*\nSealed fields: 5 disclosed .*, 15 erased\.$/ms);
    expect((await minutebook(book.data, 'export', '--out', file)).code).toBe(0);
    const checked = await cli.run(['verify-export', file, '--checkpoint', kept]);
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The export verifies: /) });
    expect(filesHolding(elsewhere.path, [zephyrine, wilhelmina, barnaby].flatMap(tracesOf))).toEqual([]);
  });
});
