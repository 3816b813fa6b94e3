import { describe } from '@jest/globals';
import { anySequence } from './any-sequence.js';
import { erasing } from './erasing.js';
import { VaultFixture } from './fixture.js';
import { type VaultEngine } from './harness.js';
import { keepingUp } from './keeping-up.js';
import { releasing } from './releasing.js';
import { rotating } from './rotating.js';
import { sealing } from './sealing.js';
import { subjects } from './subjects.js';

const RULES = [sealing, subjects, erasing, releasing, rotating, keepingUp, anySequence];

/** What every vault promises. An engine enrols with one line in a `.contract.ts` file. */
export function vaultContract(name: string, engine: VaultEngine): void {
  describe(`${name} keeps the contract of a vault`, () => {
    const fixture = new VaultFixture(engine);
    for (const rules of RULES) rules(fixture);
  });
}
