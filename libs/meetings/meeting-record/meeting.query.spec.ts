import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { Value } from '@sinclair/typebox/value';
import { type NewFact } from '#lib/decider/decider.js';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { type ItemCase } from '#lib/querying/query-case.js';
import { type MeetingEvent } from '../meeting.events.js';
import {
  adjourned,
  agendaPublished,
  amendment,
  ann,
  answer,
  apologised,
  approved,
  attended,
  bob,
  cat,
  certified,
  closed,
  concluded,
  convened,
  declared,
  disposed,
  idOf,
  interestWithdrawn,
  item,
  itemOpened,
  motion,
  motionLost,
  motionWithdrawn,
  opened,
  point,
  question,
  recordPublished,
  resolution,
  resumed,
  roll,
  signed,
  undertaking,
  vote,
  withdrawn,
} from '../testing/histories.js';
import { MEETING, logOf, sourceAt } from '../testing/log.js';
import { MeetingDetail } from './meeting-detail.item.js';
import { getMeeting } from './meeting.query.js';

const read = (
  events: readonly NewFact<MeetingEvent>[],
  effectiveOn: string | null = null,
): MeetingDetail | undefined => {
  const context = { today: '2026-01-06', effectiveOn };
  const found = (getMeeting as ItemCase).one({}, { id: MEETING }, mapReader(logOf(...events)), context);
  return found && unsealed(found);
};
/** As it reads while no seal was made: nothing but the seal is joined. */
function unsealed(draft: object): MeetingDetail {
  const { minutes, ...meeting } = draft as MeetingDetail & { minutes: { certifiedPosition?: string | null } };
  const { certifiedPosition: _, ...rest } = minutes;
  return { ...meeting, minutes: { ...rest, seal: null } };
}
const reading = (...events: readonly NewFact<MeetingEvent>[]): MeetingDetail => {
  const detail = read(events);
  if (!detail) throw new Error('There is no such meeting.');
  ok(Value.Check(MeetingDetail, detail), JSON.stringify([...Value.Errors(MeetingDetail, detail)][0]));
  return detail;
};
const room = [
  convened(),
  opened({ chair: ann, roll: roll(ann, bob), quorum: { members: 2 }, seats: 3 }),
  item('a', { number: '6', title: 'Ofsted' }),
];
const itemId = idOf('a');

describe('The heading of a meeting', () => {
  it('names the council, the committee and the chair, and says how it stands', () => {
    const { status, authority, committee, chair, chairId, date, startTime, place, quorum, seats, source } = reading(
      ...room,
    );
    deepStrictEqual(
      { status, authority, committee, chair, chairId, date, startTime, place, quorum, seats, source },
      {
        status: 'open',
        authority: 'Buckinghamshire Council',
        committee: 'Select Committee',
        chair: 'Ann Able',
        chairId: ann,
        date: '2026-01-05',
        startTime: '10:00',
        place: 'The Oculus',
        quorum: { members: 2 },
        seats: 3,
        source: sourceAt(0),
      },
    );
  });

  it('follows its course', () => {
    equal(reading(convened()).status, 'convened');
    equal(reading(convened(), { type: 'MeetingCancelled', data: { reason: 'Snow' } }).cancelledBecause, 'Snow');
    equal(reading(...room, adjourned()).status, 'adjourned');
    const later = reading(...room, adjourned(), resumed({ chair: bob }), closed({ at: '12:00' }));
    deepStrictEqual([later.status, later.chair, later.closedAt], ['closed', 'Bob Baker', '12:00']);
    equal(reading(...room, adjourned(), resumed()).chair, 'Ann Able');
    const notice = { noticeGivenOn: '2026-01-06', noticeShortBy: 2, noticeRule: 'a clock', notStated: [] };
    const moved = { date: '2026-01-12', startTime: null, place: 'Online', reason: null, ...notice };
    const after = reading(convened(), { type: 'MeetingRescheduled', data: moved });
    deepStrictEqual(
      [after.date, after.startTime, after.place, after.noticeGivenOn, after.noticeShortBy, after.noticeRule],
      ['2026-01-12', null, 'Online', '2026-01-06', 2, 'a clock'],
    );
    const next = { date: '2026-02-02', startTime: null, place: null };
    deepStrictEqual(reading(...room, { type: 'NextMeetingAnnounced', data: next }).nextMeeting, next);
  });

  it('is what was in force on a day, as now known', () => {
    const history = [
      { ...convened(), effectiveAt: '2025-12-01' },
      { ...opened(), effectiveAt: '2026-01-05' },
      { ...closed(), effectiveAt: '2026-01-06' },
    ];
    equal(read(history, '2025-11-30'), undefined);
    equal(read(history, '2026-01-04')?.status, 'convened');
    equal(read(history, '2026-01-05')?.status, 'open');
    equal(read(history, '2026-01-06')?.status, 'closed');
  });

  it('answers with the revision and position of the last event of the meeting', () => {
    const detail = reading(...room, point(), attended(ann));
    deepStrictEqual([detail.revision, detail.position], [4, '000010']);
    deepStrictEqual([reading(...room, attended(ann), point()).revision, reading(...room).revision], [4, 2]);
  });
});

describe('The agenda with its proceedings', () => {
  it('has its items in order, with reports, urgency and how they ended', () => {
    const detail = reading(
      ...room,
      item('b'),
      {
        type: 'UrgentItemAccepted',
        data: { itemId: idOf('u'), title: 'U', acceptedBy: ann, specialCircumstances: 'S' },
      },
      { type: 'ReportAttached', data: { itemId, title: 'Update', author: null, sha256: null } },
      itemOpened('a'),
      { type: 'AgendaReordered', data: { itemIds: [idOf('u'), itemId, idOf('b')], reason: null } },
      { type: 'ItemConcluded', data: { itemId, disposition: 'deferred', deferredTo: idOf('next') } },
      { type: 'AgendaItemWithdrawn', data: { itemId: idOf('b'), reason: 'Not ready' } },
      itemOpened('u'),
      agendaPublished(),
    );
    deepStrictEqual(
      detail.agenda.map((one) => [one.itemId, one.status, one.disposition, one.deferredTo, one.withdrawnBecause]),
      [
        [idOf('u'), 'open', null, null, null],
        [itemId, 'concluded', 'deferred', idOf('next'), null],
        [idOf('b'), 'withdrawn', 'withdrawn', null, 'Not ready'],
      ],
    );
    deepStrictEqual(detail.agenda[0]?.urgent, { acceptedBy: 'Ann Able', specialCircumstances: 'S' });
    deepStrictEqual(detail.agenda[1]?.reports, [
      { title: 'Update', author: null, sha256: null, revision: 5, source: sourceAt(5) },
    ]);
    deepStrictEqual(detail.agendaPublications, [
      { version: 1, kind: 'main', publishedAt: '2026-01-05T10:00:00.000Z', position: '000017' },
    ]);
    equal(detail.agendaPublished, 1);
  });

  it('has everything entered under an item, each entry with its place in the ledger and its source', () => {
    const by = { person: ann, post: null, label: null };
    const detail = reading(
      ...room,
      point({ itemId, speaker: by }),
      question('q', { itemId, asker: by, addressee: { person: null, post: 'Director', label: null } }),
      answer('q', false),
      undertaking('u', {
        itemId,
        questionId: idOf('q'),
        owners: [by],
        requestedBy: [{ person: null, post: null, label: null }],
      }),
      { type: 'RequestDeclined', data: { itemId, what: 'A paper', requestedBy: [by], reason: null } },
      declared(ann, { itemId, nature: 'Governor' }),
      concluded('a'),
    );
    const [under] = detail.agenda;
    const entry = (revision: number) => ({
      source: sourceAt(revision),
      revision,
      position: String(revision + 6).padStart(6, '0'),
      recordedAt: '2026-01-05T10:00:00.000Z',
      effectiveAt: null,
      changed: [],
    });
    deepStrictEqual(under?.points, [{ speaker: 'Ann Able', summary: 'Recruiting is hard', ...entry(3) }]);
    deepStrictEqual(under.questions, [
      {
        questionId: idOf('q'),
        asker: 'Ann Able',
        addressee: 'Director',
        topic: 'q',
        parts: [],
        written: false,
        answers: [{ responder: null, gist: 'It was', complete: false, ...entry(5) }],
        promised: [idOf('u')],
        ...entry(4),
      },
    ]);
    deepStrictEqual(
      under.undertakings.map(({ what, owners, requestedBy }) => [what, owners, requestedBy]),
      [['u', ['Ann Able'], ['not stated']]],
    );
    deepStrictEqual(under.declinedRequests, [
      { what: 'A paper', requestedBy: ['Ann Able'], reason: null, ...entry(7) },
    ]);
    deepStrictEqual(
      under.proceedings.map(({ kind, who, revision }) => [kind, who, revision]),
      [['InterestDeclared', 'Ann Able', 8]],
    );
    deepStrictEqual(detail.outsideItems.points, []);
  });

  it('has no declaration of interest that was recorded by mistake', () => {
    const declarations = [declared(ann, { itemId, nature: 'Governor' }), declared(ann, { itemId, nature: 'Owner' })];
    const [under] = reading(...room, ...declarations, interestWithdrawn(ann, 3), interestWithdrawn(bob, 99)).agenda;
    deepStrictEqual(
      under?.proceedings.map(({ revision }) => revision),
      [4],
    );
  });

  it('has motions with their amendments and what became of them, votes and resolutions', () => {
    const motionId = idOf('m');
    const detail = reading(
      ...room,
      motion('m', { itemId }),
      amendment('x', 'm'),
      disposed('x', 'lost'),
      vote('v', {
        itemId,
        motionId,
        names: [{ personId: bob, position: 'for' }],
        castingVote: 'for',
        castingVoteBy: ann,
      }),
      resolution('r', {
        itemId,
        motionId,
        by: 'vote',
        voteId: idOf('v'),
        appointment: { post: 'vice-chair', personId: bob },
      }),
      motion('lost', { itemId }),
      motionLost('lost'),
      motion('gone', { itemId }),
      motionWithdrawn('gone'),
      motion('open'),
    );
    const [under] = detail.agenda;
    deepStrictEqual(
      under?.motions.map(({ text, outcome }) => [text, outcome]),
      [
        ['m', 'resolved'],
        ['lost', 'lost'],
        ['gone', 'withdrawn'],
      ],
    );
    deepStrictEqual(
      under.motions[0]?.amendments.map(({ text, outcome }) => [text, outcome]),
      [['x', 'lost']],
    );
    deepStrictEqual(under.votes[0]?.names, [{ personId: bob, position: 'for', person: 'Bob Baker' }]);
    equal(under.votes[0].castingVoteBy, 'Ann Able');
    deepStrictEqual(under.resolutions[0]?.appointment, { post: 'vice-chair', personId: bob, person: 'Bob Baker' });
    deepStrictEqual(
      detail.outsideItems.motions.map(({ text, outcome }) => [text, outcome]),
      [['open', 'open']],
    );
  });

  it('reads as amended, and shows how it read before', () => {
    const reworded = { was: 'hard', reads: 'harder', reason: 'Misheard' };
    const detail = reading(
      ...room,
      point({ itemId }),
      { type: 'EntryAmended', data: { entryRevision: 3, ...reworded } },
      { type: 'EntryAmended', data: { entryRevision: 2, was: 'Ofsted', reads: 'Inspection', reason: 'A slip' } },
      closed(),
      certified(),
      approved(),
      {
        type: 'MinuteCorrected',
        data: {
          byMeetingId: idOf('l'),
          minuteNumber: '4',
          entryRevision: 3,
          oldText: 'Recruiting',
          newText: 'Hiring',
          reason: null,
          notStated: [],
        },
      },
    );
    const changes = [
      { ...reworded, byMeetingId: null, minuteNumber: null, revision: 4 },
      { was: 'Recruiting', reads: 'Hiring', reason: null, byMeetingId: idOf('l'), minuteNumber: '4', revision: 9 },
    ];
    equal(detail.agenda[0]?.title, 'Inspection');
    equal(detail.agenda[0].points[0]?.summary, 'Hiring is harder');
    deepStrictEqual(detail.agenda[0].points[0].changed, changes);
    deepStrictEqual(detail.minutes.corrections, [
      {
        byMeetingId: idOf('l'),
        minuteNumber: '4',
        entryRevision: 3,
        oldText: 'Recruiting',
        newText: 'Hiring',
        reason: null,
        revision: 9,
      },
    ]);
  });
});

describe('The minutes', () => {
  it('show how far they have come', () => {
    const detail = reading(
      ...room,
      closed(),
      certified({ certifiedBy: 'Clerk' }),
      recordPublished(),
      approved({ minuteNumber: '4' }),
      signed({ signedBy: ann, on: '2026-02-02' }),
    );
    const { manifest, ...minutes } = detail.minutes;
    equal(detail.record, 'signed');
    equal(detail.recordPublished, 1);
    deepStrictEqual(manifest, certified().data.manifest);
    deepStrictEqual(minutes, {
      certifiedBy: 'Clerk',
      certifiedAt: '2026-01-05T10:00:00.000Z',
      seal: null,
      approvedBy: idOf('later'),
      approvalMinute: '4',
      signedBy: 'Ann Able',
      signedOn: '2026-02-02',
      corrections: [],
      publications: [{ version: 1, kind: 'draft', publishedAt: '2026-01-05T10:00:00.000Z', position: '000011' }],
    });
    deepStrictEqual([reading(...room).record, reading(...room, closed(), certified()).record], ['open', 'certified']);
  });

  it('carry the first seal over their certification, once there is one', async () => {
    const seal = { size: 9, root: 'x', at: '2026-01-05T10:00:01.000Z', line: 'Ledger seal: size 9' };
    const asked: string[] = [];
    const sealOver = async (position: string) => (asked.push(position), seal);
    const join = async (...events: NewFact<MeetingEvent>[]) => {
      const context = { today: '2026-01-06', effectiveOn: null };
      const draft = (getMeeting as ItemCase).one({}, { id: MEETING }, mapReader(logOf(...events)), context);
      return ((await (getMeeting as ItemCase).join?.(draft ?? {}, { sealOver })) as MeetingDetail).minutes.seal;
    };
    equal(await join(...room), null);
    deepStrictEqual(asked, []);
    equal(await join(...room, closed(), certified()), seal);
    equal(asked.length, 1);
  });

  it('sum up who was there', () => {
    const { attendance } = reading(
      ...room,
      attended(ann, { attendingAs: 'chair' }),
      apologised(cat),
      attended(bob, { present: false }),
    );
    deepStrictEqual(attendance, {
      present: [{ person: 'Ann Able', personId: ann, attendingAs: 'chair' }],
      apologies: [{ person: 'Cat Cook', personId: cat, attendingAs: null }],
      absent: [{ person: 'Bob Baker', personId: bob, attendingAs: 'member' }],
      notStated: [],
    });
    equal(reading(...room).attendance.notStated.length, 2);
  });

  it('of an unknown meeting are not found', () => {
    equal(
      (getMeeting as ItemCase).one({}, { id: idOf('x') }, mapReader(logOf(...room)), { today: '', effectiveOn: null }),
      undefined,
    );
  });
});

describe('What was withdrawn', () => {
  it('stays on the agenda as withdrawn', () => {
    equal(reading(...room, withdrawn('a')).agenda[0]?.status, 'withdrawn');
  });
});
