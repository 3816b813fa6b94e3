import { describe } from '@jest/globals';
import { checkpoints } from './checkpoints.js';
import { PrivateStoreFixture } from './fixture.js';
import { type PrivateStoreEngine } from './harness.js';
import { tokenRecords } from './token-records.js';
import { tokens } from './tokens.js';

/** What every private store promises. An engine enrols with one line in a `.contract.ts` file. */
export function privateStoreContract(name: string, engine: PrivateStoreEngine): void {
  describe(`${name} keeps the contract of a private store`, () => {
    const fixture = new PrivateStoreFixture(engine);
    for (const rules of [tokens, tokenRecords, checkpoints]) rules(fixture);
  });
}
