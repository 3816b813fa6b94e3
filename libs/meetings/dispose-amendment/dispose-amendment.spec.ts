import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { amendment, disposed, idOf, motion, sitting, vote } from '../testing/histories.js';
import { disposeAmendment } from './dispose-amendment.decide.js';

const amendmentId = idOf('x');
const motionId = idOf('m');
const moved = [...sitting(), motion('m'), amendment('x', 'm'), amendment('y', 'm')];

describe('What became of an amendment', () => {
  it('is said once, with the motion as it now reads', () => {
    given(meetingFold, ...moved)
      .when(disposeAmendment, { amendmentId, outcome: 'accepted-by-mover', textOfMotion: 'As amended' })
      .then({
        type: 'AmendmentDisposed',
        data: { amendmentId, outcome: 'accepted-by-mover', textOfMotion: 'As amended' },
      });
    given(meetingFold, ...moved)
      .when(disposeAmendment, { amendmentId, outcome: 'lost' })
      .then(disposed('x', 'lost'));
    for (const [outcome, how] of [
      ['accepted-by-mover', /was accepted by the mover/],
      ['carried', /was carried/],
      ['lost', /was lost/],
      ['withdrawn', /was withdrawn/],
    ] as const)
      given(meetingFold, ...moved, disposed('x', outcome))
        .when(disposeAmendment, { amendmentId, outcome: 'lost' })
        .thenRefused('amendment-disposed', how, 'amendmentId');
  });

  it('refuses an amendment that was not moved', () => {
    given(meetingFold, ...sitting())
      .when(disposeAmendment, { amendmentId, outcome: 'lost' })
      .thenRefused('unknown-amendment', undefined, 'amendmentId');
  });

  it('agrees with the vote on it', () => {
    const carried = vote('v', { motionId, amendmentId, carried: true });
    const lost = vote('v', { motionId, amendmentId, carried: false });
    given(meetingFold, ...moved, carried)
      .when(disposeAmendment, { amendmentId, outcome: 'carried' })
      .then(disposed('x', 'carried'));
    given(meetingFold, ...moved, lost)
      .when(disposeAmendment, { amendmentId, outcome: 'lost' })
      .then(disposed('x', 'lost'));
    given(meetingFold, ...moved, carried)
      .when(disposeAmendment, { amendmentId, outcome: 'withdrawn' })
      .thenRefused('amendment-was-carried', /Record it as carried/, 'outcome');
    given(meetingFold, ...moved, lost)
      .when(disposeAmendment, { amendmentId, outcome: 'carried' })
      .thenRefused('amendment-was-lost', /Record it as lost/, 'outcome');
    given(meetingFold, ...moved, vote('v', { motionId, amendmentId, carried: true, unverified: true }))
      .when(disposeAmendment, { amendmentId, outcome: 'lost' })
      .then(disposed('x', 'lost'));
  });

  it('refuses a new wording of the motion from an amendment that failed', () => {
    for (const outcome of ['lost', 'withdrawn'])
      given(meetingFold, ...moved)
        .when(disposeAmendment, { amendmentId, outcome, textOfMotion: 'As amended' })
        .thenRefused('motion-not-amended', /wording stays as it was/, 'textOfMotion');
  });

  it('is said of that amendment, whatever became of others', () => {
    given(meetingFold, ...moved, disposed('x', 'lost'))
      .when(disposeAmendment, { amendmentId: idOf('y'), outcome: 'withdrawn' })
      .then(disposed('y', 'withdrawn'));
    given(meetingFold, ...moved)
      .when(disposeAmendment, { amendmentId: idOf('z'), outcome: 'lost' })
      .thenRefused('unknown-amendment');
  });
});
