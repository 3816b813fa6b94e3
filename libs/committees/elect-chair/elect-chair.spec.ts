import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { appointViceChair } from '../appoint-vice-chair/appoint-vice-chair.decide.js';
import { committeeFold } from '../committee.state.js';
import { personRead } from '../person.read.js';
import {
  ADE,
  JULIE,
  appointed,
  dissolved,
  established,
  known,
  mergedIntoAde,
  stoodDown,
  unknown,
} from '../testing/histories.js';
import { electChair } from './elect-chair.decide.js';

const MEETING = 'e1000000-0000-5000-8000-000000000001';
const reads = { reads: known, now: '2026-01-05T10:00:00.000Z' };

describe.each([
  { office: 'chair', useCase: electChair, type: 'ChairElected' },
  { office: 'vice-chair', useCase: appointViceChair, type: 'ViceChairAppointed' },
])('Taking the office of $office', ({ useCase, type }) => {
  const taken = (notStated: string[] = []) => ({
    type,
    data: { personId: JULIE, term: null, meetingId: null, notStated },
  });
  const on = (...seats: Parameters<typeof appointed>[0][]) =>
    given(committeeFold, established(), ...seats.map(appointed));

  it('is for a member of the committee', () => {
    on({}).when(useCase, { personId: JULIE }, reads).then(taken());
  });

  it('keeps for how long, and the meeting that decided it', () => {
    on({})
      .when(useCase, { personId: JULIE, term: 'the municipal year', meetingId: MEETING }, reads)
      .then({ type, data: { personId: JULIE, term: 'the municipal year', meetingId: MEETING, notStated: [] } });
  });

  it('passes when the record states no roll', () => {
    given(committeeFold, established())
      .when(useCase, { personId: JULIE }, reads)
      .then(taken(['roll: no roll of the committee']));
  });

  it('refuses someone the stated roll is without, and a substitute', () => {
    on({ personId: ADE })
      .when(useCase, { personId: JULIE }, reads)
      .thenRefused('not-a-member', /holds no seat on Select Committee on 2026-01-05. Appoint them/, 'personId');
    on({ seat: 'substitute' }).when(useCase, { personId: JULIE }, reads).thenRefused('not-a-member');
  });

  it('asks about the day it happened: the first and the last day of a seat belong to it', () => {
    const seat = on({ from: '2024-05-15', until: '2025-05-14' });
    for (const effectiveAt of ['2024-05-15', '2025-05-14', '2025-05-14T22:59:59.000Z'])
      seat.when(useCase, { personId: JULIE, effectiveAt }, reads).then(taken());
    for (const effectiveAt of ['2024-05-14', '2025-05-15', '2025-05-14T23:00:00.000Z'])
      seat.when(useCase, { personId: JULIE, effectiveAt }, reads).thenRefused('not-a-member');
  });

  it('knows who stood down on a day, and says when the day is not stated', () => {
    const left = (data: Parameters<typeof stoodDown>[0], seat: Parameters<typeof appointed>[0] = {}) =>
      given(committeeFold, established(), appointed(seat), stoodDown(data));
    left({ on: '2026-01-05' }).when(useCase, { personId: JULIE }, reads).then(taken());
    left({ on: '2026-01-04' }).when(useCase, { personId: JULIE }, reads).thenRefused('not-a-member');
    left({})
      .when(useCase, { personId: JULIE }, reads)
      .then(taken(['roll: the day they stood down']));
    left({}, { from: '2026-01-06' }).when(useCase, { personId: JULIE }, reads).thenRefused('not-a-member');
  });

  it('refuses someone who is not in the minute book, and an entry that gave way to another', () => {
    on({}).when(useCase, { personId: JULIE }, { reads: unknown }).thenRefused('unknown-person');
    on({}).when(useCase, { personId: JULIE }, { reads: mergedIntoAde }).thenRefused('person-merged');
    expect(useCase.reads?.({ personId: JULIE } as never, committeeFold.initial)).toEqual({ person: personRead(JULIE) });
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), appointed(), dissolved)
      .when(useCase, { personId: JULIE }, reads)
      .thenRefused('committee-dissolved', /takes nothing more/);
  });

  it('may be taken again, year after year', () => {
    given(committeeFold, established(), appointed(), taken() as never)
      .when(useCase, { personId: JULIE }, reads)
      .then(taken());
  });
});
