import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal, notEqual } from 'node:assert/strict';
import {
  ann,
  convened,
  declared,
  interestWithdrawn,
  motion,
  opened,
  point,
  resolution,
  vote,
} from '../testing/histories.js';
import { type MeetingEvent } from '../meeting.events.js';
import { stateAfter } from '../testing/states.js';
import { factOf } from './entries.state.js';
import { wordingOf } from './wording.state.js';

const entries = (...events: Parameters<typeof stateAfter>) => stateAfter(convened(), opened(), ...events).entries;
const corrected = (entryRevision: number | null): MeetingEvent => ({
  type: 'MinuteCorrected',
  data: {
    byMeetingId: ann,
    minuteNumber: null,
    entryRevision,
    oldText: 'hard',
    newText: 'slow',
    reason: null,
    notStated: [],
  },
});

describe('What an entry says', () => {
  it('is the same whatever id it made, whatever was not stated, and in whatever order it is written', () => {
    equal(factOf(motion('m', { text: 'x' })), factOf(motion('n', { text: 'x' })));
    equal(factOf(vote('v', { notStated: ['quorum: no roll'] })), factOf(vote('v')));
    notEqual(factOf(vote('v')), factOf(vote('w')));
    const { motionId, itemId, text, mover, seconder } = motion('m').data;
    const turned = { type: 'MotionMoved', data: { seconder, mover, text, itemId, motionId } } as const;
    equal(factOf(turned), factOf(motion('m')));
    equal(factOf(point()), '["PointNoted",[["itemId",null],["speaker",null],["summary","Recruiting is hard"]]]');
  });

  it('is read in the limbs of a resolution', () => {
    const clauses = [
      { text: 'one', actionId: null },
      { text: 'two', actionId: null },
    ];
    deepStrictEqual(wordingOf(resolution('r', { clauses })), ['one', 'two']);
    deepStrictEqual(wordingOf(vote('v')), []);
  });

  it('changes with a correction of that entry alone', () => {
    deepStrictEqual(
      entries(point(), point({ summary: 'Keeping is hard' }), corrected(3)).map(({ wording }) => wording),
      [[], [], ['Recruiting is hard'], ['Keeping is slow']],
    );
    deepStrictEqual(
      entries(point(), corrected(null)).map(({ wording }) => wording),
      [[], [], ['Recruiting is hard']],
    );
  });

  it('no longer counts as told once it was withdrawn, and its words stay', () => {
    const told = entries(declared(ann, { nature: 'Owner' }), declared(ann), interestWithdrawn(ann, 2));
    const [owner, other, withdrawal] = told.slice(2);
    deepStrictEqual(owner, { revision: 2, type: 'InterestDeclared', wording: ['Owner'], sealed: [], fact: null });
    equal(other?.fact, factOf(declared(ann)));
    deepStrictEqual([withdrawal?.revision, withdrawal?.type], [4, 'InterestWithdrawn']);
  });
});
