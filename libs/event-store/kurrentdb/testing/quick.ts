import { type Timing } from '../timing.js';

/** Waits that let a test of faults end soon, and yet hold on a machine that is busy with other things. */
export const QUICK: Partial<Timing> = { appendMs: 700, readMs: 3_000, pauseMs: 20, longestPauseMs: 200 };
