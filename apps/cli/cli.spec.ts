import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran } from './testing/ran.js';
import { runHere } from './testing/run-here.js';

jest.setTimeout(60_000);

let data: string;
const minutebook = (...args: readonly string[]): Promise<Ran> => runHere(data, ...args);
beforeAll(() => {
  data = join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'book');
});
afterAll(() => rmSync(join(data, '..'), { recursive: true, force: true }));

const tell = (command: string, body: object, ...more: readonly string[]) =>
  minutebook('tell', command, '--body', JSON.stringify(body), '--json', ...more);

describe('The minutebook command over a book of its own', () => {
  it('begins with an empty book, which is its owner’s alone, and says what to do', async () => {
    const actions = await minutebook('actions');
    expect(actions).toMatchObject({ code: 0, stderr: '' });
    expect(actions.stdout).toMatch(/^No outstanding actions\. /);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect((await minutebook('actions', '--json')).stdout).toBe('');
    expect((await minutebook('history')).stdout).toMatch(/^The minute book is empty\. /);
  });

  it('records an action once for each key and lists it', async () => {
    const body = { what: 'Share the joint action plan', due: '2024-06-26', owners: [{ label: 'officers' }] };
    const [told] = (await tell('RaiseAction', body, '--key', 'k1')).json();
    expect(told).toEqual({ id: expect.any(String), revision: 0, position: '0000000000000001', repeated: false });
    expect((await tell('RaiseAction', body, '--key', 'k1')).json()).toEqual([{ ...told, repeated: true }]);
    const [action, ...others] = (await minutebook('actions', '--json')).json();
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      id: told?.['id'],
      what: 'Share the joint action plan',
      owners: ['officers'],
      requestedBy: [],
      due: '2024-06-26',
      dueText: null,
      status: 'open',
      overdue: true,
      authority: null,
      committee: null,
      meeting: null,
      item: null,
      question: null,
      raisedOn: null,
      source: null,
      revision: 0,
      position: '0000000000000001',
    });
    const table = await minutebook('actions', '--overdue');
    expect(table.stdout).toMatch(/26 Jun 2024.*Share the joint action plan.*officers.*open/s);
  });

  it('shows the list as it stood at an earlier position', async () => {
    const [action] = (await minutebook('actions', '--json')).json();
    await tell('ReportCompletion', { note: 'Sent' }, '--id', String(action?.['id']));
    const status = async (...args: readonly string[]) =>
      (await minutebook('actions', '--json', ...args)).json().map((each) => each['status']);
    expect(await status()).toEqual(['reported']);
    expect(await status('--as-at', '1')).toEqual(['open']);
    expect(await status('--as-at', '2020-01-01')).toEqual([]);
    expect(await status('--status', 'all', '--limit', '1')).toEqual(['reported']);
  });

  it('opens an action from an undertaking, and a decision from a resolution, before it answers', async () => {
    const made = async (command: string, body: object, ...more: readonly string[]) =>
      String((await tell(command, body, ...more)).json()[0]?.['id']);
    const authorityId = await made('EstablishAuthority', { name: 'Ashbourne Council', jurisdiction: 'England' });
    const committeeId = await made('EstablishCommittee', { authorityId, name: 'Select Committee' });
    const meeting = await made('ConveneMeeting', { authorityId, committeeId, date: '2024-06-13' });
    await tell('OpenMeeting', {}, '--id', meeting);
    const undertaking = await tell('GiveUndertaking', { what: 'Send the figures' }, '--id', meeting);
    expect(undertaking).toMatchObject({ code: 0, stderr: '' });
    const listed = (await minutebook('actions', '--json', '--committee', 'select')).json();
    expect(listed).toMatchObject([
      { what: 'Send the figures', committee: 'Select Committee', meeting, raisedOn: '2024-06-13' },
    ]);
    await tell('PassResolution', { clauses: [{ text: 'The figures were noted' }], verb: 'noted' }, '--id', meeting);
    expect((await minutebook('decisions', '--json')).json()).toMatchObject([
      { clauses: ['The figures were noted'], meeting, decidedOn: '2024-06-13' },
    ]);
    for (const register of ['meetings', 'committees'])
      expect((await minutebook(register)).stdout).toMatch(/Select Committee/);
    const programme = await minutebook('work-programme', 'Select');
    expect(programme).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No topics in this work programme/) });
  });

  it('gives the events as CloudEvents, of one stream or a stretch of the log', async () => {
    const all = (await minutebook('history', '--json')).json();
    expect(all[0]).toMatchObject({
      specversion: '1.0',
      type: 'ActionRaised',
      stream: expect.stringMatching(/^action-/),
      revision: 0,
      position: '0000000000000001',
      data: { what: 'Share the joint action plan' },
    });
    const stream = String(all[0]?.['stream']);
    expect((await minutebook('history', stream, '--json')).json().map(({ type }) => type)).toEqual([
      'ActionRaised',
      'CompletionReported',
    ]);
    expect(
      (await minutebook('history', '--json', '--from', '2', '--to', '3')).json().map(({ position }) => position),
    ).toEqual(['0000000000000002', '0000000000000003']);
    const readable = (await minutebook('history', stream)).stdout.trimEnd().split('\n');
    expect(readable).toHaveLength(2);
    expect(readable[1]).toMatch(/^2 {2}.* {2}action-\S+ 1 {2}CompletionReported {2}by cli {2}note: Sent$/);
    expect((await minutebook('history', '--to', '2000-01-01')).stdout).toBe('Nothing was recorded in that time.\n');
  });

  it('shows how a view changed, step by step', async () => {
    const steps = (await minutebook('replay', '--view', 'actions', '--from', '2', '--to', '2', '--json')).json();
    expect(steps).toMatchObject([
      {
        position: '0000000000000002',
        type: 'CompletionReported',
        changes: [{ before: { status: 'open' }, after: { status: 'reported' } }],
      },
    ]);
    const shown = await minutebook('replay', '--view', 'actions', '--to', '2');
    expect(shown.stdout).toMatch(/status: open → reported/);
    expect((await minutebook('replay', '--view', 'actions', '--to', '2000-01-01')).stdout).toMatch(/did not change/);
  });

  it('rebuilds views and says how everything stands', async () => {
    expect((await minutebook('rebuild', 'actions')).stdout).toMatch(/^actions is built up to position \d+\.\n$/);
    const [status] = (await minutebook('status', '--json')).json();
    expect(status).toMatchObject({ ready: true, faults: [], data });
    expect(status?.['events']).toBe(Number(status?.['head']));
    expect((await minutebook('status')).stdout).toMatch(/holds \d+ events\./);
    expect(await minutebook('skip', 'actions', '--reason', 'x')).toMatchObject({
      code: 1,
      stderr: 'The view actions has not stopped at any event: there is nothing to skip.\n',
    });
  });

  it('makes, lists and ends tokens, and shows a secret once', async () => {
    expect((await minutebook('token', 'list')).stdout).toMatch(/^No tokens\. /);
    const [made] = (await minutebook('token', 'create', '--role', 'clerk', '--name', 'Office', '--json')).json();
    expect(made).toMatchObject({ role: 'clerk', name: 'Office', secret: expect.stringMatching(/^mb_/) });
    const listed = await minutebook('token', 'list', '--json');
    expect(listed.stdout).not.toContain(String(made?.['secret']));
    expect((await minutebook('token', 'list')).stdout).toMatch(/Office .*clerk .*never .*no/);
    expect((await minutebook('token', 'revoke', String(made?.['id']))).stdout).toMatch(/^Revoked\./);
    expect(await minutebook('token', 'revoke', String(made?.['id']))).toMatchObject({ code: 1 });
  });

  it('prints the schema of what it lists', async () => {
    for (const name of ['action', 'actions']) {
      const schema = await minutebook('schema', name);
      expect(JSON.parse(schema.stdout)).toMatchObject({ type: 'object' });
    }
    expect((await minutebook('schema', 'biscuits')).stderr).toMatch(/^There is no schema biscuits\. There are: /);
  });
});

describe('What goes wrong', () => {
  it.each([
    [
      'a refusal',
      ['tell', 'AgreeCompletion', '--id', '11111111-1111-5111-8111-111111111111'],
      /^There is no action with the id 1/,
    ],
    ['a command nobody knows', ['tell', 'BurnMinutes'], /^There is no command with the id BurnMinutes\.\n$/],
    [
      'a field that is wrong',
      ['tell', 'RaiseAction', '--body', '{"colour":1}'],
      /^There is no field colour here\. What must be/,
    ],
    ['a filter that is wrong', ['actions', '--due-before', 'soon'], /^Due before must be a date/],
    [
      'a position to come',
      ['actions', '--as-at', '999999'],
      /^The log ends at position \d+; there is no position 999999 yet\.\n$/,
    ],
    ['a stream that is not there', ['history', 'action-none'], /^There is no stream with the id action-none\.\n$/],
    ['a time that is none', ['history', '--from', 'noon'], /^"noon" is no time\./],
    ['a view that is not there', ['rebuild', 'biscuits'], /^There is no view biscuits\. The views are: /],
  ])('%s is one sentence on stderr and exit code 1', async (_, args, sentence) => {
    const ran = await minutebook(...args);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
    expect(ran.stderr.trimEnd()).not.toContain('\n');
  });

  it.each([
    ['an unknown command', ['biscuits']],
    ['an unknown option', ['actions', '--colour', 'red']],
    ['a missing argument', ['work-programme']],
    ['a missing option', ['skip', 'actions']],
    ['a role that is none', ['token', 'create', '--role', 'mayor', '--name', 'x']],
    ['a body that is no object', ['tell', 'RaiseAction', '--body', '[]']],
  ])('%s is exit code 2', async (_, args) => {
    expect(await minutebook(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^error: /) });
  });

  it('asking for help is not wrong', async () => {
    const help = await minutebook('actions', '--help');
    expect(help.code).toBe(0);
    for (const option of [
      '--committee',
      '--owner',
      '--status',
      '--overdue',
      '--due-before',
      '--as-at',
      '--effective-on',
      '--json',
    ])
      expect(help.stdout).toContain(option);
  });
});
