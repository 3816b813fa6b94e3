import { describe, expect, it } from '@jest/globals';
import { SERVER_FAULTS } from './all-faults.js';
import { commandFor, play } from './play.js';

/** A strike of each fault with a fixed seed; `npm run test:faults` lets them strike about a thousand times. */
const SEED = 1;
const STRIKES = 1;

describe('A ledger on a server survives', () => {
  for (const fault of SERVER_FAULTS) {
    const cannot = fault.cannot?.() ?? null;
    const name = cannot === null ? fault.title : `${fault.title} (left out here: ${cannot})`;
    (cannot === null ? it : it.skip)(
      name,
      async () => {
        const { broken, acknowledged } = await play(fault, SEED, STRIKES);
        expect(broken.map((sentence) => `${commandFor(fault, SEED)}: ${sentence}`)).toEqual([]);
        expect(acknowledged).toBeGreaterThan(0);
      },
      120_000,
    );
  }
});
