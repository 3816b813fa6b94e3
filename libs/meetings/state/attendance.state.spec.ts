import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import {
  ann,
  apologised,
  attended,
  bob,
  cat,
  convened,
  dan,
  excluded,
  idOf,
  left,
  opened,
  returned,
  substitute,
  substituteWithdrawn,
} from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';

const attendance = (...events: Parameters<typeof stateAfter>) => stateAfter(convened(), opened(), ...events).attendance;

describe('Who was in the room', () => {
  it('keeps the apologies of others when one is withdrawn', () => {
    const withdrawal = { type: 'ApologyWithdrawn', data: { personId: ann, reason: null } } as const;
    deepStrictEqual(attendance(apologised(ann), apologised(bob), withdrawal).apologies, [bob]);
  });

  it('keeps other substitutions when one is withdrawn, also of the same people', () => {
    const others = [substitute(dan, ann), substitute(cat, bob)];
    deepStrictEqual(
      attendance(substitute(cat, ann), ...others, substituteWithdrawn(cat, ann)).substitutes,
      others.map(({ data }) => data),
    );
  });

  it('keeps others out when one comes back', () => {
    const out = { at: null, forGood: false };
    deepStrictEqual(attendance(left(ann), left(bob), returned(ann)).out, { [bob]: out });
  });

  it('counts those whom the record does not name out and in again', () => {
    deepStrictEqual(attendance(left(null), left(null), returned(ann)).unnamedDepartures, 1);
  });

  it('keeps everything else when press and public come and go', () => {
    const readmitted = { type: 'PressAndPublicReadmitted', data: {} } as const;
    const before = attendance(attended(ann), left(bob));
    deepStrictEqual(attendance(attended(ann), left(bob), excluded(idOf('a'))), { ...before, publicExcluded: true });
    deepStrictEqual(attendance(attended(ann), left(bob), excluded(idOf('a')), readmitted), before);
  });
});
