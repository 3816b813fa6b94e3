import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, cancelled, label, raised, reported } from '../testing/histories.js';
import { assignAction } from './assign-action.decide.js';

const officers = { label: 'officers' };
const nash = { person: 'b1000000-0000-4000-8000-000000000001' };
const asParty = (party: object) => ({ person: null, post: null, label: null, ...party });

describe('Giving an action to its owners', () => {
  it('names them all, in place of whoever had it', () => {
    given(actionFold, raised({ owners: [label('the Chairman')] }))
      .when(assignAction, { owners: [officers, nash], reason: 'Agreed afterwards' })
      .then({
        type: 'ActionAssigned',
        data: { owners: [asParty(officers), asParty(nash)], reason: 'Agreed afterwards' },
      });
  });

  it('needs no reason', () => {
    given(actionFold, raised(), reported)
      .when(assignAction, { owners: [officers] })
      .then({ type: 'ActionAssigned', data: { owners: [asParty(officers)], reason: null } });
  });

  it('may leave nobody, when the reason is given', () => {
    given(actionFold, raised({ owners: [label('officers')] }))
      .when(assignAction, { owners: [], reason: 'The team was disbanded' })
      .then({ type: 'ActionAssigned', data: { owners: [], reason: 'The team was disbanded' } });
    given(actionFold, raised({ owners: [label('officers')] }))
      .when(assignAction, { owners: [] })
      .thenRefused('owner-removed-without-reason', /why this action is left without an owner/, 'reason');
  });

  it('refuses those who have it already, in whatever order', () => {
    given(actionFold, raised(), {
      type: 'ActionAssigned',
      data: { owners: [asParty(officers), asParty(nash)], reason: null },
    })
      .when(assignAction, { owners: [nash, officers] })
      .thenRefused('owners-unchanged', /theirs already/, 'owners');
    given(actionFold, raised({ owners: [asParty(nash), asParty(officers)] }))
      .when(assignAction, { owners: [officers, nash] })
      .thenRefused('owners-unchanged');
  });

  it('names an owner by post alone', () => {
    const director = { post: 'Corporate Director' };
    given(actionFold, raised())
      .when(assignAction, { owners: [director] })
      .then({ type: 'ActionAssigned', data: { owners: [asParty(director)], reason: null } });
  });

  it('refuses an owner who is nobody, or is named twice', () => {
    given(actionFold, raised())
      .when(assignAction, { owners: [officers, {}] })
      .thenRefused('party-names-nobody', /by person, by post or in the record’s words/, 'owners');
    given(actionFold, raised())
      .when(assignAction, { owners: [nash, officers, nash] })
      .thenRefused('party-named-twice', /given twice/, 'owners');
  });

  it('refuses an action that is complete or cancelled', () => {
    given(actionFold, raised(), reported, agreed)
      .when(assignAction, { owners: [officers] })
      .thenRefused('action-not-outstanding', /cannot be given to anyone: it is complete: the committee has agreed it/);
    given(actionFold, raised(), cancelled)
      .when(assignAction, { owners: [officers] })
      .thenRefused('action-not-outstanding', /was cancelled\. Reopen it first/);
  });
});
