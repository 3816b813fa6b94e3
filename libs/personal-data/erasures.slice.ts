import { defineSlice } from '#lib/decider/use-case.js';
import { erasePersonalData } from './erase-personal-data/erase-personal-data.decide.js';
import { nothing } from './personal-data.use-cases.js';
import { refuseErasure } from './refuse-erasure/refuse-erasure.decide.js';

/** Streams `erasure-<id>`: what was erased, and what was kept although its erasure was asked for. */
export const erasuresSlice = defineSlice({
  prefix: 'erasure',
  thing: 'erasure',
  fold: nothing,
  useCases: [erasePersonalData, refuseErasure],
});
