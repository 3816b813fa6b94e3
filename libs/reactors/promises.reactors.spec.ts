import { describe, expect, it } from '@jest/globals';
import { RaiseAction } from '#lib/actions/raise-action/raise-action.command.js';
import { ReportCompletion } from '#lib/actions/report-completion/report-completion.command.js';
import { raised } from '#lib/actions/testing/histories.js';
import { PromiseAnswer } from '#lib/questions/promise-answer/promise-answer.command.js';
import { promised, put, submitted, supplementary, written } from '#lib/questions/testing/histories.js';
import { latePromiseCompletesAction } from './late-promise-completes-action.reactor.js';
import { promiseOpensAction } from './promise-opens-action.reactor.js';
import { AUTHORITY, COMMITTEE, MEETING, STREAM } from './testing/meetings.js';
import { reactionsTo } from './testing/reactions-to.js';
import { undertakingPromisesAnswer } from './undertaking-promises-answer.reactor.js';

const QUESTION = '99999999-0000-5000-8000-000000000001';
const ACTION = '77777777-0000-5000-8000-000000000001';
const ITEM = '55555555-0000-5000-8000-000000000001';
const OTHER = 'eeeeeeee-0000-5000-8000-000000000002';
const stream = `question-${QUESTION}`;
const officers = { person: null, post: null, label: 'officers' };
const member = { person: null, post: null, label: 'A member' };
const place = { authorityId: AUTHORITY, committeeId: COMMITTEE, meetingId: MEETING, itemId: ITEM };
const nowhere = { authorityId: null, committeeId: null, meetingId: null, itemId: null };
const promise = {
  type: 'AnswerPromised',
  stream,
  data: { actionId: ACTION, by: [officers], due: '2024-06-20', dueText: 'within a week' },
} as const;

describe('A promised answer', () => {
  const opened = (...history: object[]) => reactionsTo(promiseOpensAction, promise, { [stream]: history as never[] });
  const asked = {
    what: 'Answer the question: How many?',
    owners: [officers],
    due: '2024-06-20',
    dueText: 'within a week',
  };
  const raising = (fields: object) => [
    { command: RaiseAction, id: ACTION, fields: { ...asked, questionId: QUESTION, ...fields } },
  ];

  it('opens its action: whose it is, by when, for whom, and where it was asked', async () => {
    expect(await opened(put({ topic: 'How many?', asker: member, ...place }))).toEqual(
      raising({ requestedBy: [member], ...place }),
    );
    expect(await opened(put({ topic: 'How many?' }))).toEqual(raising({ requestedBy: [], ...nowhere }));
  });

  it('opens it without the words where they are sealed, for whoever asked as they stand', async () => {
    const digest = { _sd: 'a'.repeat(43) };
    const resident = { person: digest, post: null, label: null };
    expect(await opened(put({ topic: digest, asker: resident }))).toEqual(
      raising({ what: 'Answer a question from a member of the public', requestedBy: [resident], ...nowhere }),
    );
    expect(await opened(put({ topic: digest, asker: member }))).toEqual(
      raising({
        what: 'Answer a question put while press and public were excluded',
        requestedBy: [member],
        ...nowhere,
      }),
    );
  });

  it('opens it in the words of the notice, watched where the question was last put', async () => {
    const notice = submitted({ topic: 'How many?', asker: member, committeeId: COMMITTEE });
    const carried = { type: 'QuestionCarriedToItem', data: { meetingId: OTHER, itemId: null } };
    const raised = { requestedBy: [member], ...nowhere, committeeId: COMMITTEE };
    expect(await opened(notice, carried)).toEqual(raising({ ...raised, meetingId: OTHER }));
    const again = put({ topic: 'The same', asker: officers, meetingId: MEETING, itemId: ITEM, authorityId: AUTHORITY });
    expect(await opened(notice, carried, again, supplementary)).toEqual(raising({ ...raised, ...place }));
    expect(await opened(notice, carried, put({ topic: 'The same' }))).toEqual(raising({ ...raised, meetingId: OTHER }));
  });

  it('keeps its action’s wording to a length an action takes', async () => {
    for (const character of ['x', '\u{1F642}']) {
      const [reaction] = await opened(put({ topic: character.repeat(2500) }));
      expect((reaction?.fields as RaiseAction).what).toBe(`Answer the question: ${character.repeat(1900)}`);
    }
  });

  it('opens none where an undertaking opened it before', async () => {
    const now = { [stream]: [put()], [`action-${ACTION}`]: [raised()] };
    expect(await reactionsTo(promiseOpensAction, promise, now)).toEqual([]);
  });
});

describe('A promise told after the written answer that kept it', () => {
  it('reports its action complete, for the committee to agree', async () => {
    const before = { [stream]: [put(), written] };
    const dated = { ...promise, effectiveAt: '2024-06-13' };
    expect(await reactionsTo(latePromiseCompletesAction, dated, before)).toEqual([
      {
        command: ReportCompletion,
        id: ACTION,
        fields: { note: 'A written answer had been sent when the promise was recorded.' },
      },
    ]);
    expect(await reactionsTo(latePromiseCompletesAction, { ...promise, effectiveAt: '2027-01-01' }, before)).toEqual(
      [],
    );
    expect(await reactionsTo(latePromiseCompletesAction, dated, { [stream]: [put()] })).toEqual([]);
  });
});

describe('An undertaking to answer, acted on after the written answer was sent', () => {
  const data = {
    actionId: ACTION,
    itemId: ITEM,
    what: 'Send the figures',
    owners: [officers],
    requestedBy: [],
    due: null,
    dueText: null,
    dueKind: 'not-stated',
    questionId: QUESTION,
    strength: 'firm',
  };
  const undertaking = { type: 'UndertakingGiven', stream: STREAM, data };
  const fields = { actionId: ACTION, by: [officers], due: null, dueText: null };
  const telling = { command: PromiseAnswer, id: QUESTION, fields };
  const promises = (history: object[], before: object[], effectiveAt: string | null = null) =>
    reactionsTo(
      undertakingPromisesAnswer,
      { ...undertaking, effectiveAt },
      { [stream]: history as never[] },
      { [stream]: before as never[] },
    );

  it('was made by the moment it was recorded, where its day is not stated', async () => {
    expect(await promises([put(), written], [put()])).toEqual([
      { ...telling, effectiveAt: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it('was made when the record says, and is told as any other where nothing was sent in between', async () => {
    expect(await promises([put(), written], [put()], '2024-06-13')).toEqual([telling]);
    expect(await promises([put(), promised(OTHER)], [put()])).toEqual([telling]);
    expect(await promises([put(), written], [put(), written])).toEqual([telling]);
  });
});
