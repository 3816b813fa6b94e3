import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import {
  concluded,
  executive,
  implemented,
  ordinary,
  published,
  publishedPlainly,
  registered,
  requested,
  rescinded,
  ruled,
  superseded,
  underCallIn,
  waived,
} from '../testing/histories.js';
import { OTHER } from '../testing/ids.js';
import { requestCallIn } from './request-call-in.decide.js';

const fields = { signatories: [{ label: 'Three members' }], grounds: 'Costs were not considered' };
const now = '2024-07-01T10:00:00.000Z';
const ask = (history: readonly object[], requestedOn: string | null = '2024-06-12') =>
  given(decisionFold, ...(history as never[])).when(requestCallIn, { ...fields, requestedOn }, { now });
const open = [executive, published()];

describe('Asking for a decision to be called in', () => {
  it('is recorded on any day of its window, the first and the last included', () => {
    for (const requestedOn of ['2024-06-10', '2024-06-12', '2024-06-17'])
      ask(open, requestedOn).then(requested({ requestedOn }));
  });

  it('takes the day it is told of when none is given', () => {
    given(decisionFold, ...open)
      .when(requestCallIn, { ...fields, effectiveAt: '2024-06-17T22:30:00.000Z' }, { now })
      .then(requested({ requestedOn: '2024-06-17' }));
    given(decisionFold, ...open)
      .when(requestCallIn, { ...fields, effectiveAt: '2024-06-17T23:30:00.000Z' }, { now })
      .thenRefused('call-in-window-closed');
  });

  it('is refused the day before its window opened and the day after it closed', () => {
    ask(open, '2024-06-09').thenRefused('call-in-window-not-open', /opened on 10 June 2024/, 'requestedOn');
    ask(open, '2024-06-18').thenRefused('call-in-window-closed', /end of 17 June 2024/, 'requestedOn');
  });

  it('is refused before an executive decision is published', () => {
    ask([executive]).thenRefused('decision-not-published', /has not been published/);
  });

  it('is refused for a decision that is not executive, or was exempted', () => {
    ask([ordinary, publishedPlainly]).thenRefused('not-subject-to-call-in', /not an executive decision/);
    ask([executive, waived, publishedPlainly]).thenRefused('call-in-waived', /exempted from call-in as urgent/);
  });

  it('records what the record does not say, and refuses nothing for it', () => {
    const executiveUnsaid = 'call-in: whether the decision is executive';
    ask([registered()]).then(requested({ notStated: [executiveUnsaid, 'call-in: the call-in window'] }));
    ask([executive, publishedPlainly]).then(requested({ notStated: ['call-in: the call-in window'] }));
    ask(open, null).then(requested({ requestedOn: null, notStated: ['call-in: the day it was asked for'] }));
  });

  it('may be asked again after one that was not valid', () => {
    ask([...open, requested(), ruled(false)]).then(requested());
  });

  it('is refused while one is asked for, stands or is concluded', () => {
    ask([...open, requested()]).thenRefused('call-in-requested', /Rule on that first/);
    ask(underCallIn).thenRefused('decision-called-in', /stands called in already/);
    ask([...underCallIn, concluded('no-action')]).thenRefused('call-in-concluded', /is concluded/);
  });

  it('is refused for a day to come', () => {
    ask(open, '2024-07-02').thenRefused('day-to-come', /has not come yet/, 'requestedOn');
  });

  it('is refused for a decision carried out, replaced or rescinded', () => {
    ask([...open, implemented]).thenRefused('decision-implemented', /cannot be called in: it has been carried out/);
    ask([...open, superseded(OTHER)]).thenRefused('decision-superseded', /cannot be called in/);
    ask([...open, rescinded]).thenRefused('decision-rescinded', /cannot be called in/);
  });
});
