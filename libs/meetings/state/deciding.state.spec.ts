import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import {
  amendment,
  ann,
  convened,
  disposed,
  idOf,
  motion,
  motionLost,
  motionWithdrawn,
  opened,
  resolution,
  resumed,
  vote,
} from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';

const deciding = (...events: Parameters<typeof stateAfter>) => stateAfter(convened(), opened(), ...events).deciding;
const settled = (...events: Parameters<typeof stateAfter>) =>
  deciding(motion('m'), motion('n'), ...events).motions.map(({ status }) => status);

describe('What is before the meeting', () => {
  it('settles a motion and no other', () => {
    deepStrictEqual(settled(motionLost('m')), ['lost', 'open']);
    deepStrictEqual(settled(motionWithdrawn('n')), ['open', 'withdrawn']);
    deepStrictEqual(settled(resolution('r', { motionId: idOf('n') })), ['open', 'resolved']);
    deepStrictEqual(settled(resolution('r')), ['open', 'open']);
  });

  it('disposes of an amendment and no other', () => {
    deepStrictEqual(
      deciding(motion('m'), amendment('x', 'm'), amendment('y', 'm'), disposed('y', 'lost')).amendments.map(
        ({ status }) => status,
      ),
      ['open', 'lost'],
    );
  });

  it('knows the voters of a vote that names them, and of another none', () => {
    deepStrictEqual(
      deciding(vote('v'), vote('w', { names: [{ personId: ann, position: 'for' }] })).votes.map(({ voters }) => voters),
      [[], [ann]],
    );
  });
});

describe('The chair', () => {
  it('stays in it when the meeting goes on, unless another is named', () => {
    const chair = (...events: Parameters<typeof stateAfter>) => stateAfter(convened(), ...events).course.chair;
    deepStrictEqual(chair(opened({ chair: ann }), resumed()), ann);
    deepStrictEqual(chair(opened({ chair: ann }), resumed({ chair: idOf('bob') })), idOf('bob'));
    deepStrictEqual(chair(opened(), resumed({ chair: ann })), ann);
  });
});
