import { describe, expect, it } from '@jest/globals';
import { bodyFold, bodyRead } from './body.state.js';
import { councilFold, councilRead } from './council.state.js';
import { decisionFold } from './decision.state.js';
import { corrected, executive, published, superseded } from './testing/histories.js';
import { CABINET, COUNCIL, OTHER } from './testing/ids.js';

const happened = { revision: 0, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null };
const NONE = '00000000-0000-0000-0000-000000000000';

describe('What a decision asks about', () => {
  it('its council is whose law it follows and its own rules', () => {
    const rule = { rule: 'call-in', limit: 10, adoptedOn: null, reference: 'Part 4' };
    const known = councilFold.evolve(councilFold.initial, {
      type: 'AuthorityEstablished',
      data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [] },
      ...happened,
    });
    expect(councilFold.initial).toEqual({ known: false, jurisdiction: null, adopted: [] });
    expect(known).toEqual({ known: true, jurisdiction: 'England', adopted: [] });
    expect(
      councilFold.evolve(known, { type: 'RuleAdopted', data: { ...rule, notStated: [] }, ...happened }).adopted,
    ).toEqual([rule]);
    expect(
      councilFold.evolve(known, { type: 'AuthoritySucceeded', data: { successor: OTHER, reason: null }, ...happened }),
    ).toBe(known);
    expect(councilRead(COUNCIL).stream).toBe(`authority-${COUNCIL}`);
    expect(councilRead(null).stream).toBe(`authority-${NONE}`);
  });

  it('its body is whose it is and whether it takes executive decisions', () => {
    const data = {
      authorityId: COUNCIL,
      name: 'Cabinet',
      kind: null,
      parentId: null,
      seats: null,
      quorum: null,
      executive: true,
    };
    const body = bodyFold.evolve(bodyFold.initial, { type: 'CommitteeEstablished', data, ...happened });
    expect(body).toEqual({ authorityId: COUNCIL, executive: true });
    expect(
      bodyFold.evolve(body, {
        type: 'CommitteeRenamed',
        data: { name: 'Executive', reason: null },
        ...happened,
      } as never),
    ).toBe(body);
    expect(bodyRead(CABINET).stream).toBe(`committee-${CABINET}`);
    expect(bodyRead(null).stream).toBe(`committee-${NONE}`);
  });

  it('its own history is its text as corrected, its clock and what replaced it', () => {
    const fold = [executive, published(), corrected, superseded(OTHER)].reduce(
      (state, event) => decisionFold.evolve(state, { ...event, ...happened }),
      decisionFold.initial,
    );
    expect(decisionFold.initial.made).toBe(false);
    expect(fold).toMatchObject({
      made: true,
      authorityId: COUNCIL,
      decidedOn: '2024-06-07',
      text: { title: null, clauses: ['To extend the contract for two years.'] },
      callInRule: 'call-in, England, version 1',
      supersededBy: OTHER,
    });
  });
});
