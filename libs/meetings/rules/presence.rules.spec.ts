import { describe, it } from '@jest/globals';
import { equal } from 'node:assert/strict';
import { ann, apologised, attended, closed, left, returned, sitting } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { momentOf, presentAt } from './presence.rules.js';

describe('When a rule asks', () => {
  it('is when it happened as stated, else now while the room sits, else not stated', () => {
    equal(momentOf(stateAfter(...sitting()), '2026-07-01T11:00:00.000Z'), '2026-07-01T12:00:00.000');
    equal(momentOf(stateAfter(...sitting()), '2026-07-01'), '2026-07-01');
    equal(momentOf(stateAfter(...sitting()), null), 'now');
    equal(momentOf(stateAfter(...sitting()), undefined), 'now');
    equal(momentOf(stateAfter(...sitting(), closed()), null), null);
  });
});

describe('Whether somebody was in the room', () => {
  it('follows what is recorded of them', () => {
    equal(presentAt(stateAfter(...sitting()), ann, 'now'), null);
    equal(presentAt(stateAfter(...sitting(), apologised(ann)), ann, 'now'), false);
    equal(presentAt(stateAfter(...sitting(), attended(ann)), ann, 'now'), true);
    equal(presentAt(stateAfter(...sitting(), attended(ann, { present: false })), ann, 'now'), false);
    equal(presentAt(stateAfter(...sitting(), attended(ann, { present: null })), ann, 'now'), null);
  });

  it('ends with their leaving, as far as the record says when that was', () => {
    const gone = stateAfter(...sitting(), attended(ann), { ...left(ann), effectiveAt: '2026-01-05T12:00:00.000Z' });
    equal(presentAt(gone, ann, 'now'), false);
    equal(presentAt(gone, ann, null), null);
    equal(presentAt(gone, ann, '2026-01-05T11:59:59.000'), true);
    equal(presentAt(gone, ann, '2026-01-05T12:00:01.000'), false);
    equal(presentAt(gone, ann, '2026-01-05'), null);
    equal(presentAt(stateAfter(...sitting(), attended(ann), left(ann)), ann, '2026-01-05'), null);
    equal(presentAt(stateAfter(...sitting(), attended(ann), left(ann), returned(ann)), ann, 'now'), true);
  });
});
