import { describe, expect, it } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { plainToInstance } from 'class-transformer';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { type ItemCase, type ListCase } from '#lib/querying/query-case.js';
import { accepted, answered, promised, put, refused, submitted, supplementary, written } from '../testing/histories.js';
import { ACTION, COMMITTEE, COUNCIL, ITEM, MEETING, MEMBER, OFFICER } from '../testing/ids.js';
import { of, places } from '../testing/places.js';
import { QuestionItem } from './question.item.js';
import { getQuestion, GetQuestion } from './question.query.js';
import { listQuestions } from './questions.query.js';
import { ListQuestions } from './list-questions.js';

const nobody = { person: null, post: null, label: null };
const where = { authorityId: COUNCIL, committeeId: COMMITTEE, meetingId: MEETING, itemId: ITEM };
const NOTICE = 'aaaaaaaa-0000-4000-8000-000000000001';
const ROOM = 'aaaaaaaa-0000-4000-8000-000000000002';
const UNDATED = 'aaaaaaaa-0000-4000-8000-000000000003';
const span = { source: `${'a'.repeat(64)}#char=10,20` };

const log: ToldEvent[] = [
  ...places,
  of(UNDATED, put({ topic: 'Is the guidance funded?', asker: { ...nobody, label: 'A member' } })),
  of(NOTICE, submitted({ asker: { ...nobody, person: MEMBER }, answerDue: '2024-06-13' }), '2024-05-01'),
  of(NOTICE, accepted, '2024-05-02'),
  of(NOTICE, { type: 'QuestionCarriedToItem', data: { meetingId: MEETING, itemId: ITEM } }, '2024-05-03'),
  of(
    ROOM,
    put({
      ...where,
      asker: { ...nobody, person: MEMBER },
      addressee: { ...nobody, label: 'officers' },
      parts: ['Capacity', 'Agency staff'],
    }),
    '2024-06-13',
    span,
  ),
  of(ROOM, answered(false), '2024-06-13', span),
  of(
    ROOM,
    {
      type: 'AnswerPromised',
      data: { actionId: ACTION, by: [{ ...nobody, person: OFFICER }, nobody], due: '2024-06-20', dueText: 'next week' },
    },
    '2024-06-13',
  ),
  of(
    ROOM,
    {
      ...written,
      data: {
        responder: { ...nobody, person: OFFICER },
        gist: 'Twenty-two',
        sentOn: '2024-06-19',
        sha256: 'b'.repeat(64),
      },
    },
    '2024-06-19',
  ),
  of(ROOM, supplementary, '2024-09-05'),
];

const context = (effectiveOn: string | null = null) => ({ today: effectiveOn ?? '2026-01-05', effectiveOn });
const list = (filters: object = {}, effectiveOn: string | null = null, after?: { sort: string; key: string }) =>
  [
    ...(listQuestions as ListCase).list(
      plainToInstance(ListQuestions, filters),
      mapReader(seenEvents(...log)),
      context(effectiveOn),
      after,
      {},
    ),
  ].map(({ item }) => item as QuestionItem);
const ids = (filters: object, effectiveOn: string | null = null) => list(filters, effectiveOn).map(({ id }) => id);
const read = (id: string, effectiveOn: string | null = null, events: readonly ToldEvent[] = log) =>
  (getQuestion as ItemCase).one(new GetQuestion(), { id }, mapReader(seenEvents(...events)), context(effectiveOn)) as
    QuestionItem | undefined;

describe('The question tracker', () => {
  it('lists questions by the day they were asked, those of no stated day last', () => {
    expect(ids({})).toEqual([NOTICE, ROOM, UNDATED]);
  });

  it('goes on after a place in the list', () => {
    expect(list({}, null, { sort: '2024-05-01', key: NOTICE }).map(({ id }) => id)).toEqual([ROOM, UNDATED]);
  });

  it('gives items as their schema says', () => {
    for (const item of list()) expect([...Value.Errors(QuestionItem, item)]).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ owed: 'true' }, [NOTICE]],
    [{ owed: 'false' }, [ROOM, UNDATED]],
    [{ status: 'put' }, [UNDATED]],
    [{ status: 'accepted' }, [NOTICE]],
    [{ meeting: MEETING }, [NOTICE, ROOM]],
    [{ authority: 'buckinghamshire' }, [ROOM]],
    [{ committee: COMMITTEE }, [ROOM]],
    [{ asker: 'blamires' }, [NOTICE, ROOM]],
    [{ asker: MEMBER }, [NOTICE, ROOM]],
    [{ asker: 'A MEMBER' }, [UNDATED]],
    [{ addressee: 'officers' }, [ROOM]],
    [{ addressee: 'leader' }, []],
    [{ from: '2024-05-01' }, [NOTICE, ROOM]],
    [{ from: '2024-05-02' }, [ROOM]],
    [{ to: '2024-06-13' }, [NOTICE, ROOM]],
    [{ to: '2024-06-12' }, [NOTICE]],
  ])('filters by %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  it('refuses a committee nobody knows', () => {
    expect(() => ids({ committee: 'Parks' })).toThrow(/No committee in the minute book goes by “Parks”/);
  });

  it('shows what was in force on a day', () => {
    expect(ids({}, '2024-05-31')).toEqual([NOTICE]);
    expect(ids({ meeting: MEETING }, '2024-05-02')).toEqual([]);
    expect(ids({ meeting: MEETING }, '2024-05-03')).toEqual([NOTICE]);
    expect(ids({ owed: 'true' }, '2024-06-18')).toEqual([NOTICE, ROOM]);
    expect(ids({ owed: 'true' }, '2024-06-19')).toEqual([NOTICE]);
    expect(ids({ status: 'promised' }, '2024-06-13')).toEqual([ROOM]);
  });
});

describe('One question', () => {
  it('shows who asked whom, every answer with where it was read, and what was promised', () => {
    const source = { sha256: 'a'.repeat(64), start: 10, end: 20 };
    const late = {
      kind: 'written',
      responder: 'Richard Nash',
      gist: 'Twenty-two',
      complete: null,
      meeting: null,
      sentOn: '2024-06-19',
      sha256: 'b'.repeat(64),
      source: null,
    };
    expect(read(ROOM)).toEqual({
      id: ROOM,
      topic: 'How is capacity kept in smaller teams?',
      parts: ['Capacity', 'Agency staff'],
      asker: 'Diana Blamires',
      addressee: 'officers',
      status: 'answered-in-part',
      owed: false,
      answerDue: null,
      onNotice: false,
      written: false,
      reason: null,
      askedOn: '2024-06-13',
      authority: 'Buckinghamshire Council',
      committee: 'Children’s & Education Select Committee',
      meeting: MEETING,
      answers: [
        {
          kind: 'oral',
          responder: null,
          gist: 'Teams are smaller and managers more',
          complete: false,
          meeting: null,
          sentOn: null,
          sha256: null,
          source,
        },
        late,
      ],
      promise: { action: ACTION, by: ['Richard Nash', 'name not stated'], due: '2024-06-20', dueText: 'next week' },
      writtenAnswer: late,
      supplementaries: [{ topic: 'And next year?', asker: null }],
      source,
      revision: 4,
      position: '000013',
      authorityId: COUNCIL,
      committeeId: COMMITTEE,
      itemId: ITEM,
      askerId: MEMBER,
      addresseeId: null,
    });
  });

  it('shows only what had happened by a day', () => {
    expect(read(ROOM, '2024-06-18')).toMatchObject({ status: 'promised', writtenAnswer: null, supplementaries: [] });
    expect(read(ROOM, '2024-06-18')?.answers).toHaveLength(1);
    expect(read(ROOM, '2024-06-12')).toBeUndefined();
    expect(read('unknown')).toBeUndefined();
  });

  it('keeps the words of its notice when it is put, and adds what the notice left unsaid', () => {
    const first = submitted({ ...where, itemId: null, asker: { ...nobody, person: MEMBER }, parts: ['One'] });
    const room = put({
      topic: 'Other words',
      asker: { ...nobody, label: 'Cllr' },
      addressee: { ...nobody, label: 'officers' },
      parts: ['Two'],
    });
    expect(read(NOTICE, null, [...places, of(NOTICE, first), of(NOTICE, room)])).toMatchObject({
      topic: 'How many social workers are agency staff?',
      parts: ['One'],
      asker: 'Diana Blamires',
      addressee: 'officers',
      meeting: MEETING,
      onNotice: true,
      written: null,
      askedOn: null,
    });
    const unsaid = [...places, of(NOTICE, submitted()), of(NOTICE, { ...room, data: { ...room.data, ...where } })];
    expect(read(NOTICE, null, unsaid)).toMatchObject({ parts: ['Two'], asker: 'Cllr', meeting: MEETING, itemId: ITEM });
  });

  it('says why it was refused, withdrawn or declined', () => {
    const first = of(NOTICE, submitted(), '2024-06-13T13:00:00.000Z');
    expect(read(NOTICE, null, [first, of(NOTICE, refused)])).toMatchObject({
      status: 'refused',
      reason: 'It is defamatory',
      askedOn: '2024-06-13',
    });
    const withdrew = of(NOTICE, { type: 'QuestionWithdrawn', data: { reason: 'Overtaken' } });
    expect(read(NOTICE, null, [first, withdrew])).toMatchObject({ status: 'withdrawn', reason: 'Overtaken' });
    const declined = of(NOTICE, { type: 'AnswerDeclined', data: { by: null, reason: 'Before the courts' } });
    expect(read(NOTICE, null, [first, declined])).toMatchObject({ status: 'declined', reason: 'Before the courts' });
    const left = of(ROOM, { type: 'QuestionLeftUnanswered', data: { meetingId: MEETING, inPart: false } });
    expect(read(ROOM, null, [of(ROOM, put()), left])).toMatchObject({ status: 'left-unanswered', reason: null });
  });

  it('does not appear from a promise alone', () => {
    expect(read(ROOM, null, [of(ROOM, promised(ACTION))])).toBeUndefined();
  });
});
