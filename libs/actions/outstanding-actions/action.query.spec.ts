import { describe, expect, it } from '@jest/globals';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ItemCase } from '#lib/querying/query-case.js';
import { type ActionEvent } from '../action.events.js';
import { raised } from '../testing/histories.js';
import { cabinet, committee, person, selectCommittee } from '../testing/places.js';
import { type ActionDetail } from './action.item.js';
import { getAction, GetAction } from './action.query.js';

const nash = person('Richard Nash');
const by = (words: Partial<{ person: string; label: string }>) => ({ person: null, post: null, label: null, ...words });
const told = (event: ActionEvent, effectiveAt: string | null = null): ToldEvent => ({
  stream: 'action-1',
  ...event,
  effectiveAt,
});

const lineage: ToldEvent[] = [
  nash.told,
  cabinet.told,
  selectCommittee.told,
  {
    ...told(raised({ committeeId: cabinet.id, raisedOn: '2024-06-13' }), '2024-06-13'),
    metadata: { actor: 'clerk', source: `${'a'.repeat(64)}#char=10,20` },
  },
  told(
    {
      type: 'ActionAssigned',
      data: { owners: [by({ person: nash.id }), by({ label: 'officers' })], reason: 'Named by the chair' },
    },
    '2024-06-14',
  ),
  told(
    {
      type: 'DueDateSet',
      data: { due: null, dueText: 'before the next meeting', dueKind: 'before-next-meeting', reason: null },
    },
    '2024-06-15',
  ),
  told(
    { type: 'DueDateSet', data: { due: '2024-06-26', dueText: null, dueKind: 'date', reason: 'Ofsted’s deadline' } },
    '2024-06-16',
  ),
  told({ type: 'ReminderSent', data: { to: [by({ person: nash.id })], note: 'Due in a week' } }, '2024-06-19'),
  told({ type: 'ProgressReported', data: { note: 'Drafted', by: by({ person: nash.id }) } }, '2024-06-20'),
  told(
    {
      type: 'CompletionReported',
      data: { note: 'Sent', by: by({ label: 'the director' }), completedOn: '2024-06-25' },
    },
    '2024-06-25',
  ),
  told({ type: 'ActionReportedToMeeting', data: { meetingId: committee.meetingId, status: 'reported' } }, '2024-09-05'),
  told({ type: 'CompletionAgreed', data: { meetingId: committee.meetingId, minuteNumber: '14' } }, '2024-09-05'),
  told({ type: 'ActionReopened', data: { reason: 'The plan was never shared' } }, '2024-09-06'),
  told(
    { type: 'ActionTransferred', data: { toCommitteeId: selectCommittee.id, toAuthorityId: null, reason: null } },
    '2024-09-07',
  ),
  told(
    {
      type: 'ActionDescriptionCorrected',
      data: { was: 'Share the plan with members', what: 'Share the improvement plan', reason: 'Which plan' },
    },
    '2024-09-08',
  ),
  told({ type: 'ActionAssigned', data: { owners: [], reason: 'Mr Nash has left' } }, '2024-09-09'),
  told({ type: 'ActionCancelled', data: { reason: 'Published instead' } }, '2024-09-10'),
];

const read = (id = '1', effectiveOn: string | null = null, events = lineage) =>
  (getAction as ItemCase).one(new GetAction(), { id }, mapReader(seenEvents(...events)), {
    today: effectiveOn ?? '2026-01-05',
    effectiveOn,
  }) as ActionDetail | undefined;

describe('One action', () => {
  it('shows what became of it, oldest first, in phrases', () => {
    expect(read()?.log.map(({ on, text }) => [on, text])).toEqual([
      ['2024-06-13', 'Raised'],
      ['2024-06-14', 'Given to Richard Nash, officers'],
      ['2024-06-15', 'Due date changed from not stated to before the next meeting'],
      ['2024-06-16', 'Due date changed from before the next meeting to 26 June 2024'],
      ['2024-06-19', 'Reminder sent to Richard Nash'],
      ['2024-06-20', 'Progress reported'],
      ['2024-06-25', 'Reported complete, done on 25 June 2024'],
      ['2024-09-05', 'Reported to a meeting as reported'],
      ['2024-09-05', 'Agreed complete by the committee, minute 14'],
      ['2024-09-06', 'Opened again'],
      ['2024-09-07', 'Passed to Children’s & Education Select Committee'],
      ['2024-09-08', 'Wording corrected from “Share the plan with members” to “Share the improvement plan”'],
      ['2024-09-09', 'Left without an owner'],
      ['2024-09-10', 'Cancelled'],
    ]);
  });

  it('gives the words of each line, whose they are and at which meeting', () => {
    const log = read()?.log ?? [];
    expect(log.map(({ words }) => words)).toEqual([
      'Share the plan with members',
      'Named by the chair',
      null,
      'Ofsted’s deadline',
      'Due in a week',
      'Drafted',
      'Sent',
      null,
      null,
      'The plan was never shared',
      null,
      'Which plan',
      'Mr Nash has left',
      'Published instead',
    ]);
    expect(log.flatMap((line) => line.by ?? [])).toEqual(['Richard Nash', 'the director']);
    expect(log.filter(({ meeting }) => meeting === committee.meetingId).map(({ kind }) => kind)).toEqual([
      'ActionReportedToMeeting',
      'CompletionAgreed',
    ]);
  });

  it('leads each line back to the ledger and to the document it was read from', () => {
    const [first, second] = read()?.log ?? [];
    expect(first).toEqual({
      kind: 'ActionRaised',
      text: 'Raised',
      words: 'Share the plan with members',
      by: null,
      actor: 'clerk',
      on: '2024-06-13',
      recordedAt: '2026-01-05T10:00:00.000Z',
      revision: 0,
      position: '000004',
      source: { sha256: 'a'.repeat(64), start: 10, end: 20 },
      meeting: null,
    });
    expect(second).toMatchObject({ actor: 'clerk', source: null, revision: 1, position: '000005' });
  });

  it('says less where the record says less', () => {
    const bare = [
      told(raised()),
      told({ type: 'CompletionReported', data: { note: null, by: null, completedOn: null } }),
      told({ type: 'CompletionAgreed', data: { meetingId: null, minuteNumber: null } }),
      told({ type: 'ActionTransferred', data: { toCommitteeId: cabinet.id, toAuthorityId: null, reason: null } }),
    ];
    expect(read('1', null, bare)?.log.map(({ text }) => text)).toEqual([
      'Raised',
      'Reported complete',
      'Agreed complete by the committee',
      'Passed to another committee',
    ]);
  });

  it('is as it stands', () => {
    expect(read()).toMatchObject({
      status: 'cancelled',
      what: 'Share the improvement plan',
      owners: [],
      committee: 'Children’s & Education Select Committee',
      due: '2024-06-26',
      overdue: false,
      revision: 13,
      position: '000017',
    });
  });

  it('on a past day is as it stood then, with the log up to then', () => {
    const then = read(
      '1',
      '2024-06-27',
      lineage.filter(({ type }) => type !== 'CompletionReported'),
    );
    expect(then).toMatchObject({
      status: 'open',
      owners: ['Richard Nash', 'officers'],
      committee: 'Cabinet',
      overdue: true,
    });
    expect(then?.log.at(-1)?.text).toBe('Progress reported');
    expect(read('1', '2024-06-12')).toBeUndefined();
  });

  it('is not found under an id nobody gave', () => {
    expect(read('2')).toBeUndefined();
  });
});
