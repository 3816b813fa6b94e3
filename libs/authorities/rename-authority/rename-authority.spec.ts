import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { authorityFold } from '../authority.state.js';
import { established } from '../testing/histories.js';
import { renameAuthority } from './rename-authority.decide.js';

describe('Renaming a council', () => {
  it('gives it a new name', () => {
    given(authorityFold, established({ name: 'Bucks' }))
      .when(renameAuthority, { name: 'Buckinghamshire Council' })
      .then({
        type: 'AuthorityRenamed',
        data: { name: 'Buckinghamshire Council', correction: false, reason: null },
      });
  });

  it('corrects a mistaken name, with the reason', () => {
    given(authorityFold, established({ name: 'Buckinhamshire Council' }))
      .when(renameAuthority, { name: 'Buckinghamshire Council', correction: true, reason: 'Misspelt' })
      .then({
        type: 'AuthorityRenamed',
        data: { name: 'Buckinghamshire Council', correction: true, reason: 'Misspelt' },
      });
  });

  it('refuses a correction that does not say what was wrong', () => {
    given(authorityFold, established({ name: 'Bucks' }))
      .when(renameAuthority, { name: 'Buckinghamshire Council', correction: true })
      .thenRefused('reason-missing', /what was wrong/, 'reason');
  });

  it('refuses the name it has, also after a renaming', () => {
    given(authorityFold, established({ name: 'Bucks' }), {
      type: 'AuthorityRenamed',
      data: { name: 'Buckinghamshire Council', correction: false, reason: null },
    })
      .when(renameAuthority, { name: 'Buckinghamshire Council' })
      .thenRefused('name-unchanged', /called Buckinghamshire Council already/, 'name');
  });
});
