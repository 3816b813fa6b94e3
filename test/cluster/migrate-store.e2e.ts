import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postgresIsHere } from '#lib/postgres/testing/index.js';
import { startCluster, type TestCluster } from '../support/cluster.js';
import { filesHolding } from '../support/files-holding.js';
import { temporaryFolder } from '../support/project.js';
import { WarmCli } from '../support/warm-cli.js';

interface Moved {
  readonly entries: { readonly copied: number; readonly present: number };
  readonly checkpoints: { readonly copied: number };
  readonly kept: { readonly fields: number; readonly tokens: number };
  readonly from: { readonly size: number; readonly root: string };
  readonly to: { readonly size: number; readonly root: string };
}

const NAME = 'Zéphyrine Quagmirequill';
const WORDS = 'Why was the crossing at Mordiford closed?';

const withPostgres = postgresIsHere() ? describe : describe.skip;
if (!postgresIsHere())
  process.stderr.write('\nSKIPPED, because there is no PostgreSQL for this machine: migrate-store\n\n');

withPostgres('Moving a ledger from files to a cluster and back', () => {
  const folder = temporaryFolder('moved');
  const [here, keys, there, back] = ['here', 'keys', 'there', 'back'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
    string,
  ];
  const cli = new WarmCli();
  let cluster: TestCluster;
  let kept: string;
  let onCluster: NodeJS.ProcessEnv;

  const run = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const { code, stdout, stderr } = await cli.run(args, env);
    if (code !== 0) throw new Error(`minutebook ${args.join(' ')} ended with ${code}: ${stderr}`);
    return stdout;
  };
  const inFiles = (data: string, ...args: string[]) => run({}, ...args, '--data', data);
  const overThere = (...args: string[]) => run(onCluster, ...args, '--data', there);
  const everything = async (ask: (...args: string[]) => Promise<string>) => ({
    actions: withoutPositions(await ask('actions', '--json')),
    questions: withoutPositions(await ask('questions', '--json')),
    meetings: withoutPositions(await ask('meetings', '--json')),
    tokens: await ask('token', 'list', '--json'),
  });

  beforeAll(async () => {
    cluster = await startCluster();
    const { url, privateUrl } = cluster.store('moved');
    onCluster = {
      MINUTEBOOK_STORE: url,
      MINUTEBOOK_PRIVATE_STORE: privateUrl ?? '',
      MINUTEBOOK_SIGNING_KEY: join(keys, 'signing-key'),
      MINUTEBOOK_WRAPPING_KEYS: keys,
    };
    await inFiles(here, 'seed');
    const question = { topic: WORDS, parts: [WORDS], asker: { label: NAME, public: true } };
    await inFiles(here, 'tell', 'SubmitQuestion', '--body', JSON.stringify(question));
    await inFiles(here, 'token', 'create', '--role', 'auditor', '--name', 'External audit');
    kept = join(folder.path, 'kept');
    writeFileSync(kept, await inFiles(here, 'checkpoint'));
  }, 120_000);
  afterAll(async () => {
    await cli.stop();
    await cluster.stop();
    folder.dispose();
  });

  const move = async () => {
    const { url, privateUrl } = cluster.store('moved');
    // Where others see no password of theirs, as they would on a command line.
    const to = { MINUTEBOOK_MIGRATE_TO: url, MINUTEBOOK_MIGRATE_PRIVATE_TO: privateUrl ?? '' };
    return JSON.parse(await run(to, 'migrate-store', '--keys-to', keys, '--json', '--data', here)) as Moved;
  };

  it('both trees have one root, and a second run changes nothing', async () => {
    const first = await move();
    expect(first.to).toEqual(first.from);
    expect(first.entries).toEqual({ present: 0, copied: first.from.size });
    expect(first.kept).toMatchObject({ tokens: 1 });
    expect(first.kept.fields).toBeGreaterThan(1);
    const again = await move();
    expect(again).toEqual({
      ...first,
      entries: { present: first.from.size, copied: 0 },
      checkpoints: { present: first.checkpoints.copied, copied: 0 },
    });
  }, 60_000);

  it('the moved ledger verifies, also against a seal that was kept before', async () => {
    const verified = JSON.parse(await overThere('verify', '--checkpoint', kept, '--json')) as object;
    expect(verified).toMatchObject({ ok: true, findings: [], fields: { withheld: 0 } });
  }, 60_000);

  it('answers as it did, sealed words and tokens among it', async () => {
    const before = await everything((...args) => inFiles(here, ...args));
    expect(before.questions).toContain(NAME);
    expect(await everything(overThere)).toEqual(before);
  }, 60_000);

  it('goes on there, and comes back with what was recorded there', async () => {
    await overThere('tell', 'RaiseAction', '--body', '{"what":"Recorded on the cluster"}');
    await overThere('checkpoint');
    const moved = JSON.parse(await overThere('migrate-store', '--to', `sqlite:${back}`, '--json')) as Moved;
    expect(moved.to).toEqual(moved.from);
    const verified = JSON.parse(await inFiles(back, 'verify', '--checkpoint', kept, '--json')) as object;
    expect(verified).toMatchObject({ ok: true, events: moved.from.size, findings: [] });
    const now = await everything((...args) => inFiles(back, ...args));
    expect(now).toEqual(await everything(overThere));
    expect(now.actions).toContain('Recorded on the cluster');
    // One ledger: its key and its name moved with it, so that it can be sealed on.
    const seal = await inFiles(back, 'checkpoint');
    expect(seal.split('\n')[0]).toBe(readFileSync(kept, 'utf8').split('\n')[0]);
  }, 120_000);

  it('leaves words in no file in the clear', () => {
    expect(readdirSync(back)).toEqual(expect.arrayContaining(['ledger.db', 'vault.db', 'keys.db', 'checkpoints.db']));
    expect(filesHolding(folder.path, [NAME, WORDS])).toEqual([]);
    expect(filesHolding(cluster.postgres?.dataFolder ?? '', [NAME, WORDS])).toEqual([]);
  });

  it('puts nothing into a ledger that is another one', async () => {
    const other = join(folder.path, 'other');
    await inFiles(other, 'tell', 'RaiseAction', '--body', '{"what":"Of another council"}');
    const { code, stderr } = await cli.run(['migrate-store', '--to', `sqlite:${back}`, '--data', other]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The place to copy to belongs to the ledger minutebook\/[0-9a-f-]+, and this one is /);
  }, 60_000);
});

/** Lists without what is another engine's: positions. */
const withoutPositions = (lines: string): string => lines.replaceAll(/"position":"[^"]*"/g, '"position":""');
