import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { type NewFact } from '#lib/decider/decider.js';
import { type Party } from '#lib/domain/index.js';
import { type PersonEvent } from '#lib/people/person.events.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';
import { type Sealed } from '#lib/sealing/index.js';
import { ann, bob, idOf } from '../testing/histories.js';
import { personEntryFold, personRead } from './person-entry.state.js';
import { questionRead, questionStandingFold } from './question-standing.state.js';

const told = { recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null, revision: 0 };

describe('A question, as a meeting asks about it', () => {
  const after = (...events: NewFact<QuestionEvent>[]) =>
    events.reduce(
      (standing, event) => questionStandingFold.evolve(standing, { ...told, ...event }),
      questionStandingFold.initial,
    );
  const accepted: QuestionEvent = { type: 'QuestionAccepted', data: {} };

  it('is over once it was refused or withdrawn', () => {
    deepStrictEqual(after(accepted), { over: null, sealed: null });
    deepStrictEqual(after(accepted, { type: 'QuestionRefused', data: { ground: 'x' } }), {
      over: 'refused',
      sealed: null,
    });
    deepStrictEqual(after({ type: 'QuestionWithdrawn', data: { reason: null } }), { over: 'withdrawn', sealed: null });
  });

  it('is of a member of the public where its words were sealed first as theirs', () => {
    const [person, topic, again] = [{ _sd: 'p'.repeat(43) }, { _sd: 't'.repeat(43) }, { _sd: 'a'.repeat(43) }];
    const nowhere = { authorityId: null, committeeId: null, meetingId: null, itemId: null };
    const put = (words: { topic: Sealed; asker: Party | null }): QuestionEvent => ({
      type: 'QuestionPutInRoom',
      data: { ...nowhere, addressee: null, parts: [], written: false, ...words },
    });
    const resident = { person, post: null, label: null };
    const notice = put({ topic, asker: resident });
    deepStrictEqual(after(notice), { over: null, sealed: topic, ofPublic: true });
    deepStrictEqual(after(notice, put({ topic: again, asker: null })), { over: null, sealed: again, ofPublic: true });
    deepStrictEqual(after(put({ topic, asker: null }), put({ topic: again, asker: resident })), {
      over: null,
      sealed: again,
    });
  });

  it('has a stream of its own', () => {
    deepStrictEqual(questionRead(idOf('q')), { stream: `question-${idOf('q')}`, fold: questionStandingFold });
    for (const none of [null, undefined]) equal(questionRead(none).stream, 'question-not-stated');
  });
});

describe('A person, as a meeting asks about them', () => {
  const after = (...events: NewFact<PersonEvent>[]) =>
    events.reduce((entry, event) => personEntryFold.evolve(entry, { ...told, ...event }), personEntryFold.initial);
  const registered: PersonEvent = { type: 'PersonRegistered', data: { name: 'Ann', label: null, capacity: 'member' } };

  it('is in the minute book, until their entry gives way to another', () => {
    deepStrictEqual(after(), { registered: false, mergedInto: null });
    deepStrictEqual(after(registered), { registered: true, mergedInto: null });
    deepStrictEqual(after(registered, { type: 'PersonsMerged', data: { into: bob, reason: 'x' } }), {
      registered: true,
      mergedInto: bob,
    });
  });

  it('has a stream of their own', () => {
    deepStrictEqual(personRead(ann), { stream: `person-${ann}`, fold: personEntryFold });
    for (const none of [null, undefined]) equal(personRead(none).stream, 'person-not-stated');
  });
});
