import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { plainToInstance } from 'class-transformer';
import { type NewFact } from '#lib/decider/decider.js';
import { derivedId } from '#lib/decider/ids.js';
import { type UseCase } from '#lib/decider/use-case.js';
import { eventRegistry } from '#lib/domain/event-registry.js';
import { type Command, Refusal } from '#lib/domain/index.js';
import { type MeetingEvent, meetingEvents } from './meeting.events.js';
import { meetingsSlice } from './meetings.slice.js';
import { manifestOf } from './certify-record/manifest.js';
import { bodyFold } from './state/body.state.js';
import { questionStandingFold } from './state/question-standing.state.js';
import { ann, bob, cat, convened, dan, idOf, roll } from './testing/histories.js';
import { stateAfter } from './testing/states.js';

const registry = eventRegistry(meetingEvents);
const useCase = (path: string): UseCase => {
  const found = meetingsSlice.useCases.find(({ post }) => post === `meetings/:id/${path}`);
  if (!found) throw new Error(path);
  return found;
};
const held = roll(ann, bob, cat).map((seat) => ({ ...seat, from: '2020-01-01', until: null, left: false }));
const committee = {
  ...bodyFold.initial,
  exists: true,
  sizes: [{ from: '', set: { quorum: { members: 2 }, seats: 3 } }],
  held,
};
const question = questionStandingFold.initial;

/** One telling: which use case, and with what; `made` picks among the ids made so far. */
interface Told {
  readonly path: string;
  readonly fields: object;
  readonly made: number;
}

const person = fc.constantFrom(ann, bob, cat, dan);
const words = fc.constantFrom('one', 'two', 'three');
const some = (path: string, fields: fc.Arbitrary<object> = fc.constant({})): fc.Arbitrary<Told> =>
  fc.record({ path: fc.constant(path), fields, made: fc.nat(30) });
const telling = fc.oneof(
  some('opening'),
  some('closure'),
  some('adjournment'),
  some('resumption'),
  some('agenda-items', fc.record({ title: words })),
  some('items/:itemId/opening'),
  some('items/:itemId/conclusion', fc.record({ disposition: fc.constantFrom('noted', 'resolved', null) })),
  some('agenda-items/:itemId/withdrawal'),
  some(
    'attendance',
    fc.record({ personId: person, attendingAs: fc.constant('member'), present: fc.constantFrom(true, false, null) }),
  ),
  some('apologies', fc.record({ personId: person })),
  some('departures', fc.record({ personId: person })),
  some('returns', fc.record({ personId: person })),
  some('points', fc.record({ summary: words })),
  some('questions', fc.record({ topic: words })),
  some('answers', fc.record({ gist: words, complete: fc.constantFrom(true, false, null) })),
  some('undertakings', fc.record({ what: words })),
  some('motions', fc.record({ text: words })),
  some('amendments', fc.record({ text: words })),
  some('votes', fc.record({ for: fc.nat(4), against: fc.nat(4) })),
  some(
    'votes',
    fc.record({ names: fc.array(fc.record({ personId: person, position: fc.constantFrom('for', 'against') })) }),
  ),
  some(
    'resolutions',
    fc.record({ clauses: fc.tuple(fc.record({ text: words })), by: fc.constantFrom('assent', 'not-stated') }),
  ),
);

/** Most courses open first; adjournments and closes come as they may. */
const course = fc
  .tuple(fc.constantFrom(true, true, true, false), fc.array(telling, { maxLength: 60 }))
  .map(([opens, tellings]) => (opens ? [{ path: 'opening', fields: {}, made: 0 }, ...tellings] : tellings));

/** The ids of a kind made so far, so that later tellings can be about them. */
const about: Readonly<
  Record<string, readonly [field: string, idsIn: (state: ReturnType<typeof stateAfter>) => readonly string[]]>
> = {
  'items/:itemId/opening': ['itemId', ({ agenda }) => agenda.items.map(({ itemId }) => itemId)],
  'items/:itemId/conclusion': ['itemId', ({ agenda }) => agenda.items.map(({ itemId }) => itemId)],
  'agenda-items/:itemId/withdrawal': ['itemId', ({ agenda }) => agenda.items.map(({ itemId }) => itemId)],
  answers: ['questionId', ({ business }) => business.questions.map(({ questionId }) => questionId)],
  amendments: ['motionId', ({ deciding }) => deciding.motions.map(({ motionId }) => motionId)],
};

function tell(
  events: readonly NewFact<MeetingEvent>[],
  { path, fields, made }: Told,
  index: number,
): readonly NewFact<MeetingEvent>[] {
  const state = stateAfter(...events);
  const [field, idsIn] = about[path] ?? [];
  const ids = idsIn?.(state) ?? [];
  const subject = field === undefined ? {} : { [field]: ids[made % Math.max(1, ids.length)] ?? idOf('nothing') };
  const telling = useCase(path);
  const command: Command = plainToInstance(telling.command, { ...fields, ...subject });
  const newId = (name: string) => derivedId(idOf(`telling ${index}`), name);
  const facts = {
    id: idOf('meeting'),
    now: '2026-01-05T10:00:00.000Z',
    actor: 'clerk',
    revision: events.length - 1,
    newId,
  };
  try {
    return [...events, ...(telling.decide(command, state, facts, { committee, question }) as NewFact<MeetingEvent>[])];
  } catch (error) {
    if (error instanceof Refusal) return events;
    throw error;
  }
}

describe('Any course a meeting may take', () => {
  it('is refused or recorded in the shape its events promise, and the manifest accounts for all of it', () => {
    fc.assert(
      fc.property(course, (tellings) => {
        const start: readonly NewFact<MeetingEvent>[] = [convened()];
        const events = tellings.reduce(tell, start);
        for (const event of events) registry.toNewEvent(event, { id: idOf('e'), metadata: {}, effectiveAt: null });
        const manifest = manifestOf(stateAfter(...events), events.length - 1, new Map());
        const made = (type: MeetingEvent['type'], field: string) =>
          events.flatMap((event) =>
            event.type === type ? [(event.data as unknown as Record<string, string>)[field]] : [],
          );
        deepStrictEqual(manifest.items.map(({ itemId }) => itemId).sort(), made('AgendaItemAdded', 'itemId').sort());
        deepStrictEqual(
          manifest.questions.map(({ questionId }) => questionId),
          made('QuestionPut', 'questionId'),
        );
        deepStrictEqual(manifest.undertakings, made('UndertakingGiven', 'actionId'));
        deepStrictEqual(manifest.resolutions, made('ResolutionPassed', 'decisionId'));
        deepStrictEqual(manifest.votes, made('VoteTaken', 'voteId'));
        equal(manifest.revision, events.length - 1);
      }),
      { numRuns: 150 },
    );
  });

  it('never counts more votes than the roll has members', () => {
    fc.assert(
      fc.property(course, (tellings) => {
        const start: readonly NewFact<MeetingEvent>[] = [convened()];
        for (const event of tellings.reduce(tell, start))
          if (event.type === 'VoteTaken') ok((event.data.for ?? 0) + (event.data.against ?? 0) <= 3);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Every use case', () => {
  it('has a path and a summary of its own, and is the clerk’s', () => {
    const paths = meetingsSlice.useCases.map(({ post }) => post);
    equal(new Set(paths).size, paths.length);
    for (const { post, summary, roles, creates } of meetingsSlice.useCases) {
      ok(summary.length > 0);
      deepStrictEqual(roles, ['clerk']);
      equal(creates, post === 'meetings');
    }
    equal(meetingsSlice.prefix, 'meeting');
    equal(meetingsSlice.thing, 'meeting');
  });
});
