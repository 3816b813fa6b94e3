import { actionsSlice } from '#lib/actions/actions.slice.js';
import { type Slice } from '#lib/decider/use-case.js';

/** Every slice. */
export const slices: readonly Slice[] = [actionsSlice];
