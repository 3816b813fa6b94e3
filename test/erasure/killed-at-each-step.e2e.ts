import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '#lib/application/origin.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { type Verification, verifyLedger } from '#lib/ledger-seal/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { type CliResult } from '../support/cli.js';
import { filesHolding, filesWithBytes } from '../support/files-holding.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { projectFile, temporaryFolder } from '../support/project.js';
import { openMeeting } from '../support/telling.js';
import { WarmCli } from '../support/warm-cli.js';
import { askInOneStep, askWithEntry, barnaby, tracesOf, zephyrine } from './askers.js';
import { encryptedOf } from './encrypted-of.js';
import { KILL_POINTS, type KillPoint } from './kill-points.js';

/** How many erasures are under way at once. */
const AT_ONCE = 3;

/** What became of an erasure that was killed, after one further command. */
interface Outcome {
  /** How the erasing process ended. */
  readonly signal: string | null;
  readonly command: CliResult;
  readonly verification: Verification;
  /** Types of the events of the erasure. */
  readonly recorded: readonly string[];
  readonly wrappingKeys: readonly string[];
  /** Files with words of hers, or with bytes they were encrypted to. */
  readonly traces: readonly string[];
}

describe.each(KILL_POINTS)('An erasure killed at the point: %s', (point) => {
  const outcome = () => outcomes.get(point)!;

  it('was killed', () => expect(outcome().signal).toBe('SIGKILL'));

  it('is carried out by the next command, whichever it is', () => {
    const { code, stdout, stderr } = outcome().command;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/"topic":"text withheld"/g)).toHaveLength(2);
    expect(stdout).toContain(barnaby.topic);
    expect(outcome().traces).toEqual([]);
  });

  it('replaced the wrapping key, and says so once', () => {
    expect(outcome().recorded).toEqual(['PersonalDataErased', 'WrappingKeyRotated']);
    expect(outcome().wrappingKeys).toEqual([expect.stringMatching(/^wrapping-key\.[23]$/)]);
  });

  it('leaves a minute book that verifies', () => {
    const { findings, fields } = outcome().verification;
    expect({ findings, fields }).toEqual({ findings: [], fields: { disclosed: 5, erased: 10, withheld: 0 } });
  });
});

const cli = new WarmCli();
const outcomes = new Map<KillPoint, Outcome>();
const folder = temporaryFolder('killed');
let book: ServedMinuteBook;
let encrypted: Buffer[];

beforeAll(async () => {
  book = await serveMinuteBook('to-be-killed');
  const meeting = await openMeeting(book.clerk);
  const person = await askWithEntry(book.clerk, zephyrine, meeting);
  await askInOneStep(book.clerk, barnaby, 'barnaby');
  await book.server.stop();
  encrypted = encryptedOf(book.data, person);
  expect(encrypted).toHaveLength(11);
  expect(filesWithBytes(book.data, encrypted)).toEqual(expect.arrayContaining(['keys.db', 'vault.db']));
  const points = KILL_POINTS.values();
  const work = async () => {
    for (const point of points) outcomes.set(point, await killedAt(point, person));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 240_000);
afterAll(async () => {
  await cli.stop();
  await book.close();
  folder.dispose();
});

async function killedAt(point: KillPoint, person: string): Promise<Outcome> {
  const data = join(folder.path, point.replaceAll(' ', '-'));
  cpSync(book.data, data, { recursive: true });
  const signal = await killed(data, person, point);
  const command = await cli.minutebook(data, 'questions', '--json');
  return {
    signal,
    command,
    verification: await verificationOf(data),
    recorded: await erasuresIn(data),
    wrappingKeys: readdirSync(data).filter((name) => name.startsWith('wrapping-key')),
    traces: [...filesHolding(data, tracesOf(zephyrine)), ...filesWithBytes(data, encrypted)],
  };
}

const killed = (data: string, person: string, point: KillPoint): Promise<string | null> =>
  new Promise((resolve) => {
    const script = projectFile('dist/test/erasure/killed-erasure.js');
    execFile(process.execPath, [script, data, person, point], (error) =>
      resolve(error?.signal ?? error?.message ?? null),
    );
  });

async function verificationOf(data: string): Promise<Verification> {
  const vault = openSqliteVault({ data, origin: originOf(data) });
  const verification = await verifyLedger({ data, fields: { states: (digests) => vault.reveal(digests) } });
  await vault.close();
  return verification;
}

async function erasuresIn(data: string): Promise<string[]> {
  const store = openSqliteEventStore({ file: join(data, 'ledger.db'), readOnly: true });
  const types: string[] = [];
  for await (const { type } of store.readAll()) if (/^(PersonalDataErased|WrappingKey)/.test(type)) types.push(type);
  await store.close();
  return types;
}
