import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { authorityKnown, committeeKnown } from '../known.read.js';
import { COUNCIL, OTHER_COMMITTEE, established } from '../testing/histories.js';
import { establishCommittee } from './establish-committee.decide.js';

const fields = { authorityId: COUNCIL, name: 'Select Committee' };
const reads = { authority: true };

describe('Entering a committee', () => {
  it('takes a name and a council; the rest may not be stated', () => {
    given(committeeFold).when(establishCommittee, fields, { reads }).then(established());
  });

  it('keeps all that is stated', () => {
    const stated = { kind: 'select-committee', seats: 15, executive: false, parentId: OTHER_COMMITTEE } as const;
    given(committeeFold)
      .when(
        establishCommittee,
        { ...fields, ...stated, quorum: { members: 15 } },
        { reads: { ...reads, parent: true } },
      )
      .then(established({ ...stated, quorum: { members: 15 } }));
  });

  it('reads the council, and the body it reports to', () => {
    expect(establishCommittee.reads?.(fields as never, committeeFold.initial)).toEqual({
      authority: authorityKnown(COUNCIL),
    });
    expect(
      establishCommittee.reads?.({ ...fields, parentId: OTHER_COMMITTEE } as never, committeeFold.initial),
    ).toEqual({ authority: authorityKnown(COUNCIL), parent: committeeKnown(OTHER_COMMITTEE) });
    expect(authorityKnown(COUNCIL).stream).toBe(`authority-${COUNCIL}`);
    expect(committeeKnown(OTHER_COMMITTEE).stream).toBe(`committee-${OTHER_COMMITTEE}`);
    expect(committeeKnown(OTHER_COMMITTEE).fold.initial).toBe(false);
    expect(committeeKnown(OTHER_COMMITTEE).fold.evolve(false, {} as never)).toBe(true);
  });

  it('refuses a council that is not in the minute book', () => {
    given(committeeFold)
      .when(establishCommittee, fields, { reads: { authority: false } })
      .thenRefused('unknown-council', /Enter the council first/, 'authorityId');
  });

  it('refuses to report to a body that is not in the minute book, or to itself', () => {
    given(committeeFold)
      .when(establishCommittee, { ...fields, parentId: OTHER_COMMITTEE }, { reads: { ...reads, parent: false } })
      .thenRefused('unknown-committee', /Enter that committee first/, 'parentId');
    given(committeeFold)
      .when(establishCommittee, { ...fields, parentId: madeId('this') }, { reads: { ...reads, parent: true } })
      .thenRefused('committee-names-itself', /Name the other committee/, 'parentId');
  });

  it('refuses a quorum that its seats cannot meet', () => {
    given(committeeFold)
      .when(establishCommittee, { ...fields, seats: 15, quorum: { members: 16 } }, { reads })
      .thenRefused('quorum-above-seats', /A quorum of 16 cannot be met with 15 seats/, 'quorum');
  });
});
