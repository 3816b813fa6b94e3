import { describe, expect, it } from '@jest/globals';
import { type DecisionEvent } from './decision.events.js';
import { standingAfter, statusOf, unmade } from './decision.standing.js';
import {
  calledIn,
  concluded,
  corrected,
  executive,
  implemented,
  ordinary,
  published,
  publishedPlainly,
  requested,
  rescinded,
  ruled,
  superseded,
  tookEffect,
  underCallIn,
  waived,
} from './testing/histories.js';
import { OTHER } from './testing/ids.js';

const standing = (...events: DecisionEvent[]) => events.reduce(standingAfter, unmade);
const window = { opens: '2024-06-10', closes: '2024-06-17' };

describe('How a decision stands', () => {
  it.each<[string, DecisionEvent[], string]>([
    ['registered', [ordinary], 'made'],
    ['published', [executive, published()], 'published'],
    ['asked to be called in', [executive, published(), requested()], 'published'],
    ['called in', underCallIn, 'called-in'],
    ['called in wrongly', [executive, published(), requested(), ruled(false)], 'published'],
    ['released', [...underCallIn, concluded('no-action')], 'published'],
    ['in effect', [ordinary, tookEffect], 'in-effect'],
    ['carried out', [ordinary, tookEffect, implemented], 'implemented'],
    ['replaced', [ordinary, implemented, superseded(OTHER)], 'superseded'],
    ['rescinded', [...underCallIn, rescinded], 'rescinded'],
  ])('%s', (_name, events, status) => {
    expect(statusOf(standing(...events))).toBe(status);
  });

  it('keeps whether it is executive, its window and its waiver', () => {
    expect(standing(executive)).toEqual({ ...unmade, executive: true });
    expect(standing(executive, published())).toEqual({ ...unmade, executive: true, version: 1, window });
    expect(standing(ordinary, publishedPlainly)).toEqual({ ...unmade, executive: false, version: 1, window: null });
    expect(standing(executive, published({ callInCloses: null })).window).toBeNull();
    expect(standing(executive, published({ callInOpens: null })).window).toBeNull();
    expect(standing(executive, waived).waived).toBe(true);
  });

  it('knows a call-in from its request to its end', () => {
    expect(standing(executive, requested()).callIn).toBe('requested');
    expect(standing(executive, requested(), ruled(true)).callIn).toBe('requested');
    expect(standing(executive, requested(), ruled(false)).callIn).toBe('none');
    expect(standing(executive, requested(), ruled(true), calledIn).callIn).toBe('called-in');
    for (const [outcome, referred] of [
      ['no-action', false],
      ['withdrawn', false],
      ['referred-back', true],
      ['referred-to-council', true],
    ] as const)
      expect(standing(...underCallIn, concluded(outcome))).toMatchObject({ callIn: 'concluded', referred });
    expect(standing(...underCallIn, concluded('referred-back'), tookEffect).referred).toBe(false);
  });

  it('knows a correction that is still to be published', () => {
    expect(standing(executive, corrected).correctedSince).toBe(false);
    expect(standing(executive, published(), corrected).correctedSince).toBe(true);
    expect(standing(executive, published(), corrected, published({ version: 2 })).correctedSince).toBe(false);
  });
});
