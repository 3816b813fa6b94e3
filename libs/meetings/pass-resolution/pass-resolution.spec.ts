import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { personRead } from '../state/person-entry.state.js';
import {
  amendment,
  ann,
  attended,
  bob,
  cat,
  closed,
  convened,
  dan,
  disposed,
  idOf,
  item,
  left,
  motion,
  opened,
  quorate,
  resolution,
  roll,
  sitting,
  vote,
} from '../testing/histories.js';
import { passResolution } from './pass-resolution.decide.js';

const clauses = [{ text: 'decision' }];
const motionId = idOf('m');
const voteId = idOf('v');
const itemId = idOf('a');
const reads = { person: { registered: true, mergedInto: null } };

describe('A resolution', () => {
  it('by assent says under which item, with which minute number and verb', () => {
    given(meetingFold, ...quorate(), item('a'))
      .when(passResolution, {
        itemId,
        minuteNumber: '14',
        verb: 'noted',
        clauses: [{ text: 'decision', actionId: idOf('action') }],
        by: 'assent',
        executive: true,
      })
      .then(
        resolution('decision', {
          itemId,
          minuteNumber: '14',
          verb: 'noted',
          clauses: [{ text: 'decision', actionId: idOf('action') }],
          by: 'assent',
          executive: true,
        }),
      );
  });

  it('of which little is stated is recorded with what the rules asked about', () => {
    given(meetingFold, ...sitting(), closed())
      .when(passResolution, { clauses })
      .then(
        resolution('decision', {
          notStated: [
            'in-the-room: when it happened; the meeting had closed when this was recorded',
            'passed: how it was passed',
            'quorum: no quorum rule',
          ],
        }),
      );
  });

  it('is recorded once, and has its minute number to itself', () => {
    given(meetingFold, ...quorate(), resolution('r', { by: 'assent', clauses: [{ text: 'decision', actionId: null }] }))
      .when(passResolution, { clauses, by: 'assent' })
      .thenRefused('recorded-already', /^This resolution/);
    given(meetingFold, ...quorate(), resolution('r', { minuteNumber: '14' }))
      .when(passResolution, { clauses, by: 'assent', minuteNumber: '14' })
      .thenRefused('minute-number-taken', /Minute 14 of this meeting is another resolution/, 'minuteNumber');
    given(meetingFold, ...quorate(), resolution('r', { minuteNumber: '14' }))
      .when(passResolution, { clauses, by: 'assent' })
      .then(resolution('decision', { by: 'assent' }));
  });
});

describe('Quorum', () => {
  it('is needed to resolve anything', () => {
    given(meetingFold, ...quorate(), left(bob), left(cat))
      .when(passResolution, { clauses, by: 'assent' })
      .thenRefused('inquorate', /2 voting members make a quorum and 1 was present/);
    given(meetingFold, ...quorate(), left(cat))
      .when(passResolution, { clauses, by: 'assent' })
      .then(resolution('decision', { by: 'assent' }));
  });

  it('that cannot be counted is not stated', () => {
    given(meetingFold, ...quorate(), attended(bob, { present: null }), left(cat))
      .when(passResolution, { clauses, by: 'assent' })
      .then(resolution('decision', { by: 'assent', notStated: ['quorum: who of the members was present'] }));
  });
});

describe('A resolution by vote', () => {
  it('rests on a carried vote, which it names or its motion has', () => {
    const carried = vote('v', { motionId, itemId, carried: true });
    const moved = [...quorate(), item('a'), motion('m', { itemId }), carried];
    const passed = resolution('decision', { itemId, by: 'vote', motionId, voteId });
    given(meetingFold, ...moved)
      .when(passResolution, { clauses, voteId })
      .then(passed);
    given(meetingFold, ...moved)
      .when(passResolution, { clauses, motionId })
      .then(passed);
    given(meetingFold, ...moved)
      .when(passResolution, { clauses, by: 'vote', motionId, voteId, itemId })
      .then(passed);
  });

  it('is refused without a vote, or on one that was lost or is in doubt', () => {
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, by: 'vote' })
      .thenRefused('vote-missing', /Record the vote first/, 'voteId');
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, voteId })
      .thenRefused('unknown-vote', undefined, 'voteId');
    given(meetingFold, ...quorate(), vote('v', { carried: false }))
      .when(passResolution, { clauses, voteId })
      .thenRefused('vote-lost', /Record the motion as lost/, 'voteId');
    given(meetingFold, ...quorate(), vote('v', { carried: true, unverified: true }))
      .when(passResolution, { clauses, voteId })
      .thenRefused('vote-in-doubt', /no resolution rests on it/, 'voteId');
    given(meetingFold, ...quorate(), motion('m'), vote('v', { motionId, carried: false }))
      .when(passResolution, { clauses, motionId, by: 'not-stated' })
      .thenRefused('vote-lost');
  });

  it('is recorded on a vote whose result is not stated', () => {
    given(meetingFold, ...quorate(), vote('v'))
      .when(passResolution, { clauses, voteId })
      .then(resolution('decision', { by: 'vote', voteId, notStated: ['carried: whether the vote was carried'] }));
  });

  it('may leave open how it was passed', () => {
    given(meetingFold, ...quorate(), vote('v', { carried: true }))
      .when(passResolution, { clauses, voteId, by: 'not-stated' })
      .then(resolution('decision', { voteId, notStated: ['passed: how it was passed'] }));
  });

  it('refuses a vote on an amendment or on another motion', () => {
    const moved = [...quorate(), motion('m'), motion('n'), amendment('x', 'm'), disposed('x', 'carried')];
    given(meetingFold, ...moved, vote('v', { motionId, amendmentId: idOf('x'), carried: true }))
      .when(passResolution, { clauses, voteId })
      .thenRefused('vote-on-an-amendment', undefined, 'voteId');
    given(meetingFold, ...moved, vote('v', { motionId: idOf('n'), carried: true }))
      .when(passResolution, { clauses, voteId, motionId })
      .thenRefused('vote-on-another-motion', undefined, 'voteId');
    given(meetingFold, ...moved, vote('v', { carried: true }))
      .when(passResolution, { clauses, voteId, motionId })
      .then(resolution('decision', { by: 'vote', voteId, motionId }));
  });

  it('agrees with the motion behind it', () => {
    given(meetingFold, ...quorate(), motion('m'), amendment('x', 'm'))
      .when(passResolution, { clauses, motionId, by: 'assent' })
      .thenRefused('amendment-pending');
    given(meetingFold, ...quorate(), motion('m'), resolution('r', { motionId }))
      .when(passResolution, { clauses, motionId, by: 'assent' })
      .thenRefused('motion-settled', /was resolved/);
    given(meetingFold, ...quorate(), item('a'), item('b'), motion('m', { itemId: idOf('b') }))
      .when(passResolution, { clauses, motionId, itemId, by: 'assent' })
      .thenRefused('resolved-under-another-item', undefined, 'itemId');
    given(meetingFold, ...quorate(), item('a'), item('b'), vote('v', { itemId: idOf('b'), carried: true }))
      .when(passResolution, { clauses, voteId, itemId })
      .thenRefused('resolved-under-another-item', undefined, 'itemId');
    given(meetingFold, ...quorate(), item('a'), motion('m'))
      .when(passResolution, { clauses, motionId, itemId, by: 'assent' })
      .then(resolution('decision', { motionId, itemId, by: 'assent' }));
  });
});

describe('A resolution among others', () => {
  it('has a minute number that another does not have', () => {
    given(meetingFold, ...quorate(), resolution('r', { minuteNumber: '13' }))
      .when(passResolution, { clauses, by: 'assent', minuteNumber: '14' })
      .then(resolution('decision', { by: 'assent', minuteNumber: '14' }));
  });

  it('rests on the vote it names, among several', () => {
    given(meetingFold, ...quorate(), vote('w', { carried: false }), vote('v', { carried: true }))
      .when(passResolution, { clauses, voteId })
      .then(resolution('decision', { by: 'vote', voteId }));
    given(meetingFold, ...quorate(), vote('w', { carried: true }))
      .when(passResolution, { clauses, voteId })
      .thenRefused('unknown-vote');
  });

  it('rests on the motion it names, among several, and the vote on that', () => {
    const moved = [...quorate(), motion('n'), motion('m'), vote('w', { motionId: idOf('n'), carried: false })];
    given(meetingFold, ...moved, vote('v', { motionId, carried: true }))
      .when(passResolution, { clauses, motionId })
      .then(resolution('decision', { by: 'vote', motionId, voteId }));
    given(meetingFold, ...moved)
      .when(passResolution, { clauses, motionId })
      .then(resolution('decision', { motionId, notStated: ['passed: how it was passed'] }));
    given(meetingFold, ...moved, vote('x', { carried: false }))
      .when(passResolution, { clauses, motionId })
      .then(resolution('decision', { motionId, notStated: ['passed: how it was passed'] }));
    given(
      meetingFold,
      ...moved,
      amendment('a', 'm'),
      vote('y', { motionId, amendmentId: idOf('a'), carried: false }),
      disposed('a', 'lost'),
    )
      .when(passResolution, { clauses, motionId })
      .then(resolution('decision', { motionId, notStated: ['passed: how it was passed'] }));
    given(meetingFold, ...moved, resolution('r', { motionId: idOf('n') }))
      .when(passResolution, { clauses, motionId })
      .then(resolution('decision', { motionId, notStated: ['passed: how it was passed'] }));
  });

  it('of no motion is not settled by a vote on none', () => {
    given(meetingFold, ...quorate(), vote('w', { carried: true }))
      .when(passResolution, { clauses })
      .then(resolution('decision', { notStated: ['passed: how it was passed'] }));
  });
});

describe('A resolution by assent or by the chair', () => {
  it('is not one on which a vote was taken', () => {
    given(meetingFold, ...quorate(), vote('v', { carried: true }))
      .when(passResolution, { clauses, voteId, by: 'assent' })
      .thenRefused('assent-and-vote', undefined, 'by');
    given(meetingFold, ...quorate(), vote('v', { carried: true }))
      .when(passResolution, { clauses, voteId, by: 'appointment-by-chair' })
      .thenRefused('appointment-and-vote', undefined, 'by');
  });

  it('appoints one of the members', () => {
    const appointment = { post: 'vice-chair', personId: bob } as const;
    const by = 'appointment-by-chair';
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, by, appointment }, { reads })
      .then(resolution('decision', { by, appointment }));
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, by })
      .thenRefused('appointment-missing', /Say whom the chair appointed/, 'appointment');
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, by, appointment: { post: 'vice-chair', personId: dan } }, { reads })
      .thenRefused('appointed-not-a-member', /cannot be its vice-chair/, 'appointment');
    given(meetingFold, ...sitting())
      .when(passResolution, { clauses, by, appointment: { post: 'chair', personId: ann } }, { reads })
      .then(
        resolution('decision', {
          by,
          appointment: { post: 'chair', personId: ann },
          notStated: ['appointment: no roll', 'quorum: no quorum rule'],
        }),
      );
  });

  it('appoints no substitute', () => {
    const seats = [...roll(ann), { personId: bob, seat: 'substitute' as const, items: null }];
    given(meetingFold, convened(), opened({ roll: seats }))
      .when(passResolution, { clauses, by: 'assent', appointment: { post: 'chair', personId: bob } }, { reads })
      .thenRefused('appointed-a-substitute', /may only substitute .* cannot be its chair/, 'appointment');
  });

  it('appoints someone in the minute book, under the entry that stands', () => {
    const appointment = { post: 'chair', personId: ann };
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, appointment }, { reads: { person: { registered: false, mergedInto: null } } })
      .thenRefused('unknown-person', new RegExp(`no person with the id ${ann}`), 'appointment');
    given(meetingFold, ...quorate())
      .when(passResolution, { clauses, appointment }, { reads: { person: { registered: true, mergedInto: bob } } })
      .thenRefused('person-merged', new RegExp(`gave way to ${bob}`), 'appointment');
    deepStrictEqual(passResolution.reads?.({ appointment } as never, {}), { person: personRead(ann) });
    deepStrictEqual(passResolution.reads?.({}, {}), { person: personRead(null) });
  });
});
