import { defineSlice } from '#lib/decider/use-case.js';
import { nothing } from './personal-data.use-cases.js';
import { releaseExemptMatter } from './release-exempt-matter/release-exempt-matter.decide.js';

/** Streams `matter-<item>`: exempt matters that were released. */
export const mattersSlice = defineSlice({
  prefix: 'matter',
  thing: 'exempt matter',
  fold: nothing,
  useCases: [releaseExemptMatter],
});
