import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { agreed, raised, reported } from '../testing/histories.js';
import { cabinet, council, selectCommittee } from '../testing/places.js';
import { noCommittee, standing } from '../testing/standings.js';
import { TransferAction } from './transfer-action.command.js';
import { transferAction } from './transfer-action.decide.js';

const toCabinet = { toCommitteeId: cabinet.id };
const reads = { committee: standing };

describe('Passing an action to another committee', () => {
  it('says which, and its council when that is another', () => {
    given(actionFold, raised({ committeeId: selectCommittee.id, authorityId: council.id }))
      .when(transferAction, { ...toCabinet, reason: 'Its remit' }, { reads })
      .then({
        type: 'ActionTransferred',
        data: { toCommitteeId: cabinet.id, toAuthorityId: null, reason: 'Its remit' },
      });
    given(actionFold, raised(), reported)
      .when(transferAction, toCabinet, { reads })
      .then({
        type: 'ActionTransferred',
        data: { toCommitteeId: cabinet.id, toAuthorityId: council.id, reason: null },
      });
  });

  it('remembers the council it passed to', () => {
    given(
      actionFold,
      raised(),
      {
        type: 'ActionTransferred',
        data: { toCommitteeId: selectCommittee.id, toAuthorityId: council.id, reason: null },
      },
      { type: 'ActionTransferred', data: { toCommitteeId: council.id, toAuthorityId: null, reason: null } },
    )
      .when(transferAction, toCabinet, { reads })
      .then({ type: 'ActionTransferred', data: { toCommitteeId: cabinet.id, toAuthorityId: null, reason: null } });
  });

  it('refuses a committee that is not there, has come to an end, or has it already', () => {
    given(actionFold, raised())
      .when(transferAction, toCabinet, { reads: { committee: noCommittee } })
      .thenRefused('unknown-committee', /There is no committee with the id c1/, 'toCommitteeId');
    given(actionFold, raised())
      .when(transferAction, toCabinet, { reads: { committee: { ...standing, status: 'dissolved' } } })
      .thenRefused(
        'committee-dissolved',
        /Cabinet has come to an end.*Choose the committee that followed/,
        'toCommitteeId',
      );
    given(actionFold, raised({ committeeId: cabinet.id }))
      .when(transferAction, toCabinet, { reads })
      .thenRefused('committee-unchanged', /with Cabinet already/, 'toCommitteeId');
  });

  it('refuses an action that is complete', () => {
    given(actionFold, raised(), reported, agreed)
      .when(transferAction, toCabinet, { reads })
      .thenRefused('action-not-outstanding', /cannot be passed on: it is complete/);
  });

  it('asks about the committee named', () => {
    expect(transferAction.reads?.(Object.assign(new TransferAction(), toCabinet), null)['committee']?.stream).toBe(
      `committee-${cabinet.id}`,
    );
  });
});
