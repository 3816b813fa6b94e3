import { attendanceFacts, declarationsStanding, peopleAt } from './attendance.js';
import { headingOf, lastOf, meetingFacts } from './meeting-facts.js';
import { type Naming, type Someone, namesIn } from './names.js';
import { type Item, type Oracle } from './oracle.js';
import { type On, type Told, byThing, of, sourceOf } from './told.js';
import { wordingOf } from './wording.js';

/** The draft minutes of a meeting: its agenda in order, what was entered under each item, and how far its record is. */
export const meetingRecord: Oracle = {
  resource: 'meetings/:id',
  kind: 'item',
  of: (log) => [...byThing(log, 'meeting').keys()].map((id) => ({ id })),
  list(log, { on }, { id = '' }) {
    const entries = byThing(log, 'meeting').get(id) as [Told, ...Told[]] | undefined;
    if (!entries || !meetingFacts(entries, on)) return [];
    const names = namesIn(log, on);
    const agenda = agendaIn(entries, names);
    const items = agenda.map(({ itemId }) => itemId);
    const opened = lastOf(entries, 'MeetingOpened');
    return [
      {
        ...headingOf(entries, names, on),
        revision: entries.at(-1)?.revision,
        position: entries.at(-1)?.position,
        quorum: opened ? of(opened, 'quorum') : null,
        seats: opened ? of(opened, 'seats') : null,
        attendance: summaryOf(entries, on),
        agenda: agenda.map((item) => ({ ...item, under: under(entries, names, (at) => at === item['itemId']) })),
        outsideItems: under(entries, names, (at) => !items.includes(at)),
        minutes: minutesIn(entries, names),
        agendaPublications: publicationsIn(entries, 'AgendaPublished'),
      },
    ];
  },
  digest(shown) {
    const { agenda, outsideItems, attendance, ...heading } = shown as Item & {
      agenda: (Item & { reports: { title: string }[] })[];
      outsideItems: Item;
      attendance: Record<string, { personId: string }[]>;
    };
    const groups = Object.entries(attendance).map(([name, people]) => [name, people.map(({ personId }) => personId)]);
    return {
      ...heading,
      attendance: Object.fromEntries(groups) as Item,
      agenda: agenda.map(({ reports, ...item }) => ({
        ...Object.fromEntries(Object.entries(item).filter(([field]) => !(field in outsideItems))),
        reports: reports.map(({ title }) => title),
        under: proceedingsShown(item),
      })),
      outsideItems: proceedingsShown(outsideItems),
    };
  },
};

function agendaIn(entries: readonly Told[], names: Naming): Item[] {
  const added = entries.filter(({ type }) => ['AgendaItemAdded', 'UrgentItemAccepted'].includes(type));
  let order = added.map((told) => of<string>(told, 'itemId'));
  for (const told of entries) {
    if (told.type !== 'AgendaReordered') continue;
    const first = of<string[]>(told, 'itemIds');
    const standing = added.filter(({ revision }) => revision < told.revision).map((one) => of<string>(one, 'itemId'));
    const known = order.filter((id) => standing.includes(id));
    order = [
      ...first.filter((id) => known.includes(id)),
      ...known.filter((id) => !first.includes(id)),
      ...order.filter((id) => !standing.includes(id)),
    ];
  }
  return order.map((itemId) => {
    const told = added.find((one) => of(one, 'itemId') === itemId) as Told;
    const about = entries.filter((one) => of(one, 'itemId') === itemId);
    const course = lastOf(about, 'ItemOpened', 'ItemConcluded', 'AgendaItemWithdrawn');
    const [concluded, withdrawn] = [lastOf(about, 'ItemConcluded'), lastOf(about, 'AgendaItemWithdrawn')];
    const [title = null, circumstances = null] = wordingOf(told, entries);
    return {
      itemId,
      number: of<string | undefined>(told, 'number') ?? null,
      title,
      purpose: of<string | undefined>(told, 'purpose') ?? null,
      business: of<string | undefined>(told, 'business') ?? null,
      urgent:
        told.type === 'UrgentItemAccepted'
          ? { acceptedBy: names.person(of(told, 'acceptedBy')), specialCircumstances: circumstances }
          : null,
      status:
        { ItemOpened: 'open', ItemConcluded: 'concluded', AgendaItemWithdrawn: 'withdrawn' }[course?.type ?? ''] ??
        'listed',
      disposition: withdrawn ? 'withdrawn' : concluded ? of(concluded, 'disposition') : null,
      deferredTo: concluded ? of(concluded, 'deferredTo') : null,
      withdrawnBecause: withdrawn ? of(withdrawn, 'reason') : null,
      reports: about.filter(({ type }) => type === 'ReportAttached').flatMap((one) => wordingOf(one, entries)),
      revision: told.revision,
      position: told.position,
      source: sourceOf(told),
    };
  });
}

function summaryOf(entries: readonly Told[], on: On): Item {
  const groups: Record<string, string[]> = { present: [], apologies: [], absent: [], notStated: [] };
  for (const person of peopleAt(entries)) {
    const facts = attendanceFacts(entries, person, on);
    if (!facts) continue;
    const there = facts.present === null ? 'notStated' : facts.present ? 'present' : 'absent';
    groups[facts.apology ? 'apologies' : there]?.push(person);
  }
  return groups;
}

const publicationsIn = (entries: readonly Told[], type: string) =>
  entries
    .filter((told) => told.type === type)
    .map((told) => ({ ...told.data, publishedAt: told.recordedAt, position: told.position }));

function minutesIn(entries: readonly Told[], names: Naming): Item {
  const [certified, approved, signed] = [
    lastOf(entries, 'RecordCertified'),
    lastOf(entries, 'MinutesApproved'),
    lastOf(entries, 'MinutesSigned'),
  ];
  return {
    certifiedBy: certified ? of(certified, 'certifiedBy') : null,
    certifiedAt: certified?.recordedAt ?? null,
    manifest: certified ? of(certified, 'manifest') : null,
    // Nothing is sealed in these businesses.
    seal: null,
    approvedBy: approved ? of(approved, 'byMeetingId') : null,
    approvalMinute: approved ? of(approved, 'minuteNumber') : null,
    signedBy: names.person(signed ? of(signed, 'signedBy') : null),
    signedOn: signed ? of(signed, 'on') : null,
    corrections: entries
      .filter(({ type }) => type === 'MinuteCorrected')
      .map(({ data: { notStated: _, ...correction }, revision }) => ({ ...correction, revision })),
    publications: publicationsIn(entries, 'RecordPublished'),
  };
}

const OTHERS = [
  'InterestDeclared',
  'DispensationNoted',
  'MemberLeft',
  'MemberReturned',
  'PressAndPublicExcluded',
  'PressAndPublicReadmitted',
  'MeetingAdjourned',
  'MeetingResumed',
  'EarlierMinutesApproved',
];

/** What was entered under an item, by kind: each entry by its revision, its words and what became of it. */
function under(entries: readonly Told[], names: Naming, at: (itemId: unknown) => boolean): Item {
  const all = (type: string, about?: [field: string, id: unknown]) =>
    entries.filter((told) => told.type === type && (!about || of(told, about[0]) === about[1]));
  const here = (type: string) => all(type).filter((told) => at(of(told, 'itemId') ?? null));
  const line = (told: Told, ...more: unknown[]) => [told.revision, wordingOf(told, entries), ...more];
  const people = (told: Told, field: string) =>
    of<Someone[]>(told, field).map((one) => names.someone(one) ?? 'not stated');
  const becameOf = (motion: unknown) =>
    all('ResolutionPassed', ['motionId', motion]).length > 0
      ? 'resolved'
      : all('MotionLost', ['motionId', motion]).length > 0
        ? 'lost'
        : all('MotionWithdrawn', ['motionId', motion]).length > 0
          ? 'withdrawn'
          : 'open';
  return {
    points: here('PointNoted').map((told) => line(told, names.someone(of(told, 'speaker')))),
    questions: here('QuestionPut').map((told) => {
      const question = of(told, 'questionId');
      return line(
        told,
        names.someone(of(told, 'asker')),
        all('OralAnswerGiven', ['questionId', question]).map((one) => line(one, names.someone(of(one, 'responder')))),
        all('UndertakingGiven', ['questionId', question]).map((one) => of(one, 'actionId')),
      );
    }),
    undertakings: here('UndertakingGiven').map((told) => line(told, people(told, 'owners'), of(told, 'due'))),
    declinedRequests: here('RequestDeclined').map((told) => line(told, people(told, 'requestedBy'))),
    motions: here('MotionMoved').map((told) => {
      const motion = of(told, 'motionId');
      const amendments = all('AmendmentMoved', ['motionId', motion]).map((one) => {
        const [disposed] = all('AmendmentDisposed', ['amendmentId', of(one, 'amendmentId')]);
        return line(one, disposed ? of(disposed, 'outcome') : null);
      });
      return line(told, becameOf(motion), amendments);
    }),
    votes: here('VoteTaken').map((told) => line(told, of(told, 'for'), of(told, 'against'), of(told, 'carried'))),
    resolutions: here('ResolutionPassed').map((told) => line(told, of(told, 'decisionId'))),
    proceedings: declarationsStanding(entries, entries)
      .filter(({ type, data }) => OTHERS.includes(type) && at(data['itemId'] ?? null))
      .map(({ revision, type }) => [revision, type]),
  };
}

type Shown = Item & { readonly revision: number };

/** The same of what is shown. */
function proceedingsShown(item: Item): Item {
  const group = (name: string, show: (entry: Shown) => unknown[]) => (item[name] as Shown[]).map(show);
  return {
    points: group('points', (one) => [one.revision, [one['summary']], one['speaker']]),
    questions: group('questions', (one) => [
      one.revision,
      [one['topic'], ...(one['parts'] as string[])],
      one['asker'],
      (one['answers'] as Shown[]).map((answer) => [answer.revision, [answer['gist']], answer['responder']]),
      one['promised'],
    ]),
    undertakings: group('undertakings', (one) => [one.revision, [one['what']], one['owners'], one['due']]),
    declinedRequests: group('declinedRequests', (one) => [one.revision, [one['what']], one['requestedBy']]),
    motions: group('motions', (one) => [
      one.revision,
      [one['text']],
      one['outcome'],
      (one['amendments'] as Shown[]).map((amendment) => [
        amendment.revision,
        [amendment['text']],
        amendment['outcome'],
      ]),
    ]),
    votes: group('votes', (one) => [one.revision, [], one['for'], one['against'], one['carried']]),
    resolutions: group('resolutions', (one) => [
      one.revision,
      (one['clauses'] as { text: string }[]).map(({ text }) => text),
      one['decisionId'],
    ]),
    proceedings: group('proceedings', (one) => [one.revision, one['kind']]),
  };
}
