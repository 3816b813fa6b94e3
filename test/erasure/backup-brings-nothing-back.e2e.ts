import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type CliResult } from '../support/cli.js';
import { filesHolding, filesWithBytes } from '../support/files-holding.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { temporaryFolder } from '../support/project.js';
import { openMeeting, told } from '../support/telling.js';
import { WarmCli } from '../support/warm-cli.js';
import { askInOneStep, askWithEntry, barnaby, tracesOf, wilhelmina, zephyrine } from './askers.js';
import { encryptedOf } from './encrypted-of.js';

const cli = new WarmCli();
const { minutebook } = cli;
const encrypted: Buffer[] = [];
const decision = { basis: 'UK GDPR Article 17(1)(b)', decidedBy: 'the Data Protection Officer' };

const RESTORED =
  /^Restored 1\d entries as they were on .*\nPeople who were erased since stay erased; that is recorded again\.$/ms;

const questions = async (data: string) => (await minutebook(data, 'questions', '--json')).stdout;
const typesOf = async (data: string) => jsonLines<{ type: string }>(await minutebook(data, 'history', '--json'));
const kindsFound = async (data: string) => {
  const [verification] = jsonLines<{ findings: { kind: string }[] }>(await minutebook(data, 'verify', '--json'));
  return verification?.findings.map(({ kind }) => kind);
};
const jsonLines = <Line>({ stdout }: CliResult): Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Whoever was erased is nowhere, whoever was not is read, and the log says again who was. */
async function expectErased(data: string): Promise<void> {
  const read = await questions(data);
  expect(read.match(/"topic":"text withheld"/g)).toHaveLength(3);
  for (const words of [barnaby.name, barnaby.topic]) expect(read).toContain(words);
  for (const words of erased) expect(read).not.toContain(words);
  expect(filesHolding(data, erased)).toEqual([]);
  expect(filesWithBytes(data, encrypted)).toEqual([]);
  const types = (await typesOf(data)).map(({ type }) => type);
  expect(types.slice(-3)).toEqual([expect.stringMatching(/^Question/), 'PersonalDataErased', 'WrappingKeyRotated']);
}

const erased = [zephyrine, wilhelmina].flatMap(tracesOf);

describe('A backup made before two people were erased', () => {
  const elsewhere = temporaryFolder('brings-nothing-back');
  const backup = join(elsewhere.path, 'before.tgz');
  const keys = join(elsewhere.path, 'keys.tgz');
  let book: ServedMinuteBook;

  beforeAll(async () => {
    book = await serveMinuteBook('backed-up');
    const meeting = await openMeeting(book.clerk);
    const first = await askWithEntry(book.clerk, zephyrine, meeting);
    const second = await askInOneStep(book.clerk, wilhelmina, 'wilhelmina');
    await askInOneStep(book.clerk, barnaby, 'barnaby');
    expect(await minutebook(book.data, 'backup', backup)).toMatchObject({ code: 0, stderr: '' });
    for (let n = 1; n <= 8; n++) await told(book.clerk, '/api/actions', { what: `After the backup, ${n}` });
    encrypted.push(...encryptedOf(book.data, first), ...encryptedOf(book.data, second));
    for (const person of [first, second])
      expect((await book.admin.post(`/api/people/${person}/erasure`, decision)).status).toBe(200);
    expect(await minutebook(book.data, 'backup', '--keys', keys)).toMatchObject({ code: 0, stderr: '' });
  }, 120_000);
  afterAll(async () => {
    await cli.stop();
    await book.close();
    elsewhere.dispose();
  });

  it('holds nobody’s words as bytes', () => {
    expect(filesHolding(elsewhere.path, [...erased, ...tracesOf(barnaby)])).toEqual([]);
  });

  it('holds what they were encrypted to, so that it matters that it is not kept', () => {
    expect(filesWithBytes(elsewhere.path, encrypted)).toEqual(['before.tgz']);
  });

  it('is not put back while the minute book is served', async () => {
    expect(await minutebook(book.data, 'restore', backup)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'This minute book is in use. Stop the server and every command, then restore again.\n',
    });
  });

  describe('put back where it was made', () => {
    beforeAll(async () => {
      await book.server.stop();
      expect(await minutebook(book.data, 'restore', backup)).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringMatching(RESTORED),
      });
    }, 60_000);

    it('brings nobody back, and the erasures are recorded again', () => expectErased(book.data));

    it('verifies but for its end, which is under a seal and missing; no new seal hides that', async () => {
      expect(await kindsFound(book.data)).toEqual(['short']);
      expect(await minutebook(book.data, 'checkpoint')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^The ledger has \d+ entries, and \d+ were sealed on .* No new seal is made\. Put back the newest copy of ledger\.db; .*\.\n$/,
        ),
      });
    });

    it('takes no older keys in the place of those that are there', async () => {
      expect(await minutebook(book.data, 'restore', '--keys', keys)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/keys\.db is there already, and is newer than any backup of it\./),
      });
    });
  });

  describe('put back on another machine', () => {
    const data = join(elsewhere.path, 'another-machine');
    beforeAll(async () => {
      expect(await minutebook(data, 'restore', '--keys', keys)).toMatchObject({ code: 0, stderr: '' });
      expect(await minutebook(data, 'restore', backup)).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringMatching(RESTORED),
      });
    }, 60_000);

    it('brings nobody back, and the erasures are recorded again', () => expectErased(data));

    it('verifies, and is sealed on', async () => {
      expect((await minutebook(data, 'checkpoint')).code).toBe(0);
      expect(await kindsFound(data)).toEqual([]);
    });
  });

  describe('put back on another machine before its keys', () => {
    const data = join(elsewhere.path, 'keys-last');
    beforeAll(async () => {
      expect(await minutebook(data, 'restore', backup)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^The key store .*keys\.db is missing\. Put it back from its own backup; /),
      });
      expect(await minutebook(data, 'restore', '--keys', keys)).toMatchObject({ code: 0, stderr: '' });
    }, 60_000);

    it('brings nobody back, and the erasures are recorded again by the next command', async () => {
      await expectErased(data);
      expect(await kindsFound(data)).toEqual([]);
    });
  });
});
