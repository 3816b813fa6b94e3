import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minuteBook } from '#lib/application/minute-book.js';
import { openBook, type OpenBook } from '#lib/application/testing/open-book.js';

let book: OpenBook;
beforeEach(async () => {
  book = await openBook(minuteBook);
});
afterEach(() => book.close());

const tell = async (command: string, body: object, params: Record<string, string> = {}) =>
  (await book.dispatcher.tell({ command, body, params, actor: 'clerk' })).id;
const list = async (resource: string, query: Record<string, string> = {}) => {
  await book.upkeep.bringUpToDate();
  return (await book.asker.list({ resource, query })).items as Record<string, unknown>[];
};
const asked = { topic: 'How many?', asker: { label: 'A member' } };

describe('An answer promised', () => {
  it('is on the list of actions, whoever recorded the promise', async () => {
    const id = await tell('SubmitQuestion', asked);
    await tell('PromiseAnswer', { by: [{ label: 'officers' }], due: '2026-06-20' }, { id });
    const actions = await list('actions');
    const [question] = await list('questions');
    expect(actions).toMatchObject([
      {
        what: 'Answer the question: How many?',
        owners: ['officers'],
        requestedBy: ['A member'],
        due: '2026-06-20',
        question: id,
      },
    ]);
    expect(question).toMatchObject({ status: 'promised', owed: true, promise: { action: actions[0]?.['id'] } });
  });

  it('names an action that is there, and opens no second one', async () => {
    const id = await tell('SubmitQuestion', asked);
    const actionId = await tell('RaiseAction', { what: 'Write to the member', questionId: id });
    await tell('PromiseAnswer', { actionId }, { id });
    expect(await list('actions')).toMatchObject([{ id: actionId, what: 'Write to the member' }]);
    await expect(tell('PromiseAnswer', { actionId: id }, { id })).rejects.toMatchObject({
      kind: 'field',
      rule: 'unknown-action',
      field: 'actionId',
    });
  });

  it('recorded after the answer that kept it is owed by nobody, and its action is reported complete', async () => {
    const id = await tell('SubmitQuestion', asked);
    await tell('SendWrittenAnswer', { gist: 'Twenty-two', sentOn: '2026-02-20' }, { id });
    await tell('PromiseAnswer', { effectiveAt: '2026-02-13' }, { id });
    expect(await list('questions')).toMatchObject([{ status: 'answered', owed: false }]);
    expect(await list('questions', { effectiveOn: '2026-02-14' })).toEqual([]);
    expect(await list('actions')).toMatchObject([{ status: 'reported', raisedOn: '2026-02-13', question: id }]);
  });
});

describe('What nobody entered', () => {
  const NOBODY = '7d1c54fb-6d0a-4e0c-9a51-7a2b9f6f4d10';

  it.each([
    ['RaiseAction', { what: 'Share', owners: [{ person: NOBODY }] }, 'owners', 'unknown-person'],
    ['RaiseAction', { what: 'Share', questionId: NOBODY }, 'questionId', 'unknown-question'],
    ['RaiseAction', { what: 'Share', decisionId: NOBODY }, 'decisionId', 'unknown-decision'],
    ['SubmitQuestion', { topic: 'How many?', asker: { person: NOBODY } }, 'asker', 'unknown-person'],
    ['SubmitQuestion', { topic: 'How many?', meetingId: NOBODY }, 'meetingId', 'unknown-meeting'],
  ])('cannot be named by %s %j', async (command, body, field, rule) => {
    await expect(tell(command, body)).rejects.toMatchObject({ kind: 'field', field, rule });
  });
});
