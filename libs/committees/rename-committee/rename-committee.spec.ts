import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { dissolved, established } from '../testing/histories.js';
import { renameCommittee } from './rename-committee.decide.js';

const renamed = (correction: boolean, reason: string | null) =>
  ({ type: 'CommitteeRenamed', data: { name: 'Children’s Select Committee', correction, reason } }) as const;
const committee = given(committeeFold, established());

describe('Renaming a committee', () => {
  it('gives it a new name', () => {
    committee.when(renameCommittee, { name: 'Children’s Select Committee' }).then(renamed(false, null));
  });

  it('corrects a mistaken name, with the reason', () => {
    committee.when(renameCommittee, renamed(true, 'Misread').data).then(renamed(true, 'Misread'));
  });

  it('refuses a correction that does not say what was wrong', () => {
    committee
      .when(renameCommittee, { name: 'Children’s Select Committee', correction: true })
      .thenRefused('reason-missing', /what was wrong/, 'reason');
  });

  it('refuses the name it has', () => {
    given(committeeFold, established(), renamed(false, null))
      .when(renameCommittee, { name: 'Children’s Select Committee' })
      .thenRefused('name-unchanged', /called Children’s Select Committee already/, 'name');
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), dissolved)
      .when(renameCommittee, { name: 'Anything' })
      .thenRefused('committee-dissolved', /with its successor/);
  });
});
