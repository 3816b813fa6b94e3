import { type Fixed } from './any-move.js';
import { type Says } from './says.js';

/** Steps of a story, in order; chance fills in the rest and leaves some out. */
export type Story = readonly (readonly [command: string, fixed?: Fixed])[];

const latest = (any: string): Says => ({ any, back: 0 });
const today: Says = { days: 0 };
const convened: Fixed = {
  says: { authorityId: latest('authority'), committeeId: latest('committee'), date: today },
  without: ['effectiveAt'],
};
const seat: Fixed = { says: { seat: 'voting' }, without: ['items', 'until'] };

const ofLatestCommittee: Fixed = { params: { id: latest('committee') } };

/** Told as it happens: no other moment is stated. */
const live = { without: ['effectiveAt'] };
const inRoom: Fixed = { without: ['effectiveAt', 'itemId', 'questionId', 'motionId', 'voteId', 'amendmentId'] };

const ofEarlier: Fixed = { params: { id: { any: 'meeting', back: 1 } }, says: { byMeetingId: latest('meeting') } };

/** A meeting from its calling to its certified record. */
const meeting: Story = [
  ['EstablishCommittee', { says: { authorityId: latest('authority') }, without: ['parentId', 'seats', 'quorum'] }],
  ['AppointMember', { ...seat, params: { id: latest('committee') } }],
  ['ConveneMeeting', convened],
  ['AddAgendaItem', { params: { id: latest('meeting') } }],
  ['AddAgendaItem'],
  ['PublishAgenda'],
  ['ReceiveApology'],
  ['OpenMeeting', { params: { id: latest('meeting') }, without: ['effectiveAt', 'chair'] }],
  ['RecordAttendance', { says: { present: true }, ...live }],
  ['RecordAttendance', live],
  ['DeclareInterest', live],
  ['OpenItem', live],
  ['AttachReport', live],
  ['PutQuestion', { without: ['effectiveAt', 'questionId'] }],
  ['GiveOralAnswer', live],
  ['GiveUndertaking', inRoom],
  ['RecordDeparture', live],
  ['NotePoint', { says: { summary: 'a note of a note' }, ...live }],
  ['RecordReturn', live],
  ['MoveMotion', { without: ['effectiveAt'] }],
  ['MoveAmendment', live],
  ['PassResolution', { says: { by: 'assent' }, without: [...(inRoom.without ?? []), 'appointment'] }],
  ['AmendEntry', { says: { was: 'a note of', reads: 'notes about' }, ...live }],
  ['ConcludeItem', { says: { disposition: 'noted' }, without: ['effectiveAt', 'deferredTo'] }],
  ['PutQuestion', inRoom],
  ['GiveUndertaking', inRoom],
  ['PassResolution', { without: ['effectiveAt', 'by', 'motionId', 'voteId', 'appointment'] }],
  ['ConcludeItem', { without: ['effectiveAt', 'deferredTo'] }],
  ['AdjournMeeting', { without: ['effectiveAt', 'until'] }],
  ['ResumeMeeting', live],
  ['CloseMeeting', live],
  ['CertifyRecord', { says: { unresolved: [] }, ...live }],
  ['PublishRecord', live],
  ['ConveneMeeting', convened],
  ['OpenMeeting', { ...live, params: { id: latest('meeting') } }],
  ['ApproveMinutes', ofEarlier],
  ['SignMinutes', { params: { id: { any: 'meeting', back: 1 } } }],
  ['CorrectMinutes', { ...ofEarlier, says: { ...ofEarlier.says, oldText: 'note' } }],
];

/** An action from its raising to its end, and back. */
const action: Story = [
  ['RaiseAction', { says: { due: { days: 9 }, promisesAnswer: false }, without: ['raisedOn'] }],
  ['AssignAction'],
  ['SetDueDate'],
  ['ReportProgress'],
  ['ReportCompletion'],
  ['AgreeCompletion'],
  ['ReopenAction'],
  ['TransferAction'],
  ['ReportCompletion'],
  ['ReopenAction'],
  ['CancelAction'],
];

const question: Story = [
  ['SubmitQuestion'],
  ['AcceptQuestion'],
  ['CarryQuestionToItem', { says: { itemId: null } }],
  ['PutQuestionInRoom', { params: { id: latest('question') } }],
  ['PromiseAnswer'],
  ['GiveAnswer', { says: { complete: false } }],
  ['SendWrittenAnswer'],
  ['PutSupplementary'],
  ['DeclineAnswer'],
];

const decision: Story = [
  [
    'TakeDecision',
    { says: { executive: true, decidedOn: { days: -2 }, key: false, clauses: ['Spend 5', 'Save 7'] }, ...live },
  ],
  ['PublishDecision', { says: { publishedOn: today }, ...live }],
  ['RequestCallIn', { says: { requestedOn: today }, ...live }],
  ['RuleOnCallIn', { says: { valid: true } }],
  ['ConcludeCallIn'],
  ['CorrectDecisionText', { says: { was: 'Spend 5', reads: 'Spend 6' } }],
  ['WaiveCallIn'],
  ['PublishDecision', { says: { publishedOn: today } }],
  ['RecordEffect', { without: ['on'] }],
  ['ImplementDecision', { without: ['on'] }],
  ['TakeDecision', live],
  ['SupersedeDecision', { params: { id: { any: 'decision', back: 1 } }, says: { byDecisionId: latest('decision') } }],
];

const ofLatest: Fixed = { params: { committeeId: latest('committee') } };
const programme: Story = [
  ['OpenProgramme', ofLatest],
  ['SuggestTopic', ofLatest],
  ['SuggestTopic', ofLatest],
  ['AdoptProgramme', ofLatest],
  ['ScopeTopic', ofLatest],
  ['ScheduleTopic', ofLatest],
  ['DeferTopic', ofLatest],
  ['ScheduleTopic', { ...ofLatest, without: ['meetingId'] }],
  ['ScopeTopic', ofLatest],
  ['ArrangeBriefing', ofLatest],
  ['RescheduleMeeting'],
  ['StartTopic', ofLatest],
  ['CorrectTopic', ofLatest],
  ['DeliverTopic', ofLatest],
  ['DropTopic', ofLatest],
];

const theOne = { personId: latest('person') };
const membership: Story = [
  ['RegisterPerson', { says: { name: 'Max Fry' } }],
  ['EstablishCommittee', { says: { authorityId: latest('authority') }, without: ['seats', 'quorum', 'parentId'] }],
  ['AppointMember', { ...ofLatestCommittee, says: { ...theOne, seat: 'voting' }, without: ['items', 'from', 'until'] }],
  ['AppointMember', { ...ofLatestCommittee, says: { seat: 'voting' }, without: ['items'] }],
  ['ElectChair', { ...ofLatestCommittee, says: theOne, without: ['effectiveAt', 'meetingId'] }],
  ['AppointViceChair', ofLatestCommittee],
  ['RenameCommittee', ofLatestCommittee],
  ['StandDownMember', { params: { id: latest('committee'), personId: latest('person') } }],
  ['RenameCommittee', ofLatestCommittee],
];

/** A fixed term that ends about the day it is given up. */
const fixedTerm: Story = [
  ['RegisterPerson', { says: { name: 'Kim Low' } }],
  ['AppointMember', { says: { ...theOne, seat: 'voting', from: { days: -9 }, until: today }, without: ['items'] }],
  ['StandDownMember', { params: { id: latest('committee'), personId: latest('person') }, without: ['on'] }],
];

const person: Story = [
  ['RegisterPerson', { says: { name: 'Ann Øst' } }],
  ['TakePost', { params: { id: latest('person') } }],
  ['LeavePost', { params: { id: latest('person') } }],
  ['CorrectName'],
  ['TakePost'],
  ['RegisterPerson'],
  ['MergePersons', { params: { id: latest('person') }, says: { into: { any: 'person', back: 1 } } }],
];

/** What usually follows one another in a council. */
export const STORIES: readonly Story[] = [
  meeting,
  action,
  question,
  decision,
  programme,
  membership,
  fixedTerm,
  person,
];

/** What there must be before anything can happen. */
export const PROLOGUE: Story = [
  ['EstablishAuthority'],
  ['EstablishAuthority'],
  ['RegisterPerson', { says: { name: 'Zoë Ball' } }],
  ['RegisterPerson', { says: { name: 'ann Bell' } }],
  ['RegisterPerson'],
  ['EstablishCommittee'],
  ['EstablishCommittee', { says: { executive: true }, without: ['seats'] }],
  ['AppointMember', seat],
  ['RenameAuthority'],
  ['AdoptRule', { says: { rule: 'call-in', limit: 6 } }],
];
