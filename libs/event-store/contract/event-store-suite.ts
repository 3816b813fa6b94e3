import { describe } from '@jest/globals';
import { appending } from './appending.js';
import { bytes } from './bytes.js';
import { closing } from './closing.js';
import { concurrency } from './concurrency.js';
import { expectations } from './expectations.js';
import { Fixture } from './fixture.js';
import { type Engine } from './harness.js';
import { idempotence } from './idempotence.js';
import { invalidAppends } from './invalid-appends.js';
import { limits } from './limits.js';
import { readingStreams } from './reading-streams.js';
import { readingTheLog } from './reading-the-log.js';
import { roundTrips } from './round-trips.js';
import { subscribing } from './subscribing.js';
import { subscribingLive } from './subscribing-live.js';
import { timeAndPlace } from './time-and-place.js';

const RULES = [
  appending,
  expectations,
  idempotence,
  invalidAppends,
  limits,
  roundTrips,
  bytes,
  readingStreams,
  readingTheLog,
  timeAndPlace,
  subscribing,
  subscribingLive,
  concurrency,
  closing,
];

/** What every event store promises. An engine enrols with one line in a `.contract.ts` file. */
export function eventStoreContract(name: string, engine: Engine): void {
  describe(`${name} keeps the contract of an event store`, () => {
    const fixture = new Fixture(engine);
    for (const rules of RULES) rules(fixture);
  });
}
