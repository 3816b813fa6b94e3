import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { councilFold } from '../council.state.js';
import { decisionFold } from '../decision.state.js';
import { nobody } from '../testing/histories.js';
import { COUNCIL, MEMBER } from '../testing/ids.js';
import { takeDecision } from './take-decision.decide.js';

const known = { reads: { council: { ...councilFold.initial, known: true } }, now: '2024-06-10T10:00:00.000Z' };
const clauses = ['To extend the contract for one year.'];
const least = { authorityId: COUNCIL, maker: { label: 'the Service Director' }, clauses };
const take = (fields: object, circumstances: object = known) =>
  given(decisionFold).when(takeDecision, fields, circumstances);

describe('Taking a decision as one member or officer', () => {
  it('is for clerks and officers', () => {
    expect(takeDecision.roles).toEqual(['clerk', 'officer']);
    const reads = takeDecision.reads?.(least as never, undefined);
    expect(reads?.['council']?.stream).toBe(`authority-${COUNCIL}`);
  });

  it('records the whole statement the law asks for', () => {
    const data = {
      title: 'Short breaks',
      clauses,
      authorityId: COUNCIL,
      authorityFor: 'Scheme of delegation, paragraph 4',
      decidedOn: '2024-06-10',
      reasons: 'It keeps the service running.',
      optionsRejected: ['To end it'],
      interests: ['Cllr A declared an interest; none dispensed'],
      executive: true,
      key: false,
    };
    take({ ...data, maker: { person: MEMBER } }).then({
      type: 'DecisionTaken',
      data: { ...data, maker: { ...nobody, person: MEMBER }, notStated: [] },
    });
  });

  it('records what the statement does not say, and refuses nothing for it', () => {
    take(least).then({
      type: 'DecisionTaken',
      data: {
        title: null,
        clauses,
        authorityId: COUNCIL,
        maker: { ...nobody, label: 'the Service Director' },
        authorityFor: null,
        decidedOn: null,
        reasons: null,
        optionsRejected: [],
        interests: [],
        executive: null,
        key: null,
        notStated: [
          'decision-record: the date of the decision',
          'decision-record: the reasons',
          'decision-record: the options considered and rejected',
          'decision-record: interests declared and dispensations',
        ],
      },
    });
  });

  it('takes an empty list as word that there were none, and the day it is told of as its day', () => {
    take({
      ...least,
      optionsRejected: [],
      interests: [],
      reasons: 'Need',
      effectiveAt: '2024-06-09T23:30:00.000Z',
    }).then({
      type: 'DecisionTaken',
      data: {
        title: null,
        clauses,
        authorityId: COUNCIL,
        maker: { ...nobody, label: 'the Service Director' },
        authorityFor: null,
        decidedOn: '2024-06-10',
        reasons: 'Need',
        optionsRejected: [],
        interests: [],
        executive: null,
        key: null,
        notStated: [],
      },
    });
  });

  it('is refused for a council nobody knows', () => {
    take(least, { reads: { council: councilFold.initial } }).thenRefused(
      'unknown-council',
      /no council with the id/,
      'authorityId',
    );
  });

  it('is refused when nobody is said to have taken it', () => {
    take({ ...least, maker: {} }).thenRefused('maker-not-named', /Say who took/, 'maker');
  });

  it('is refused for a day to come', () => {
    take({ ...least, maker: { post: 'Leader' }, decidedOn: '2024-06-11' }).thenRefused(
      'day-to-come',
      /has not come yet/,
      'decidedOn',
    );
  });
});
