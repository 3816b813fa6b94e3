import { defineSlice } from '#lib/decider/use-case.js';
import { adoptRule } from './adopt-rule/adopt-rule.decide.js';
import { authorityFold } from './authority.state.js';
import { establishAuthority } from './establish-authority/establish-authority.decide.js';
import { recordSuccession } from './record-succession/record-succession.decide.js';
import { renameAuthority } from './rename-authority/rename-authority.decide.js';

/** Streams `authority-<id>`: everything that can be done to a council's entry. */
export const authoritiesSlice = defineSlice({
  prefix: 'authority',
  thing: 'council',
  fold: authorityFold,
  useCases: [establishAuthority, renameAuthority, adoptRule, recordSuccession],
});
