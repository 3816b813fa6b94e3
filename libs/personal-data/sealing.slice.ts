import { defineSlice } from '#lib/decider/use-case.js';
import { nothing } from './personal-data.use-cases.js';
import { recordKeyRotation } from './record-key-rotation/record-key-rotation.decide.js';

/** Stream `sealing-keys`. */
export const sealingSlice = defineSlice({
  prefix: 'sealing',
  thing: 'key store',
  fold: nothing,
  useCases: [recordKeyRotation],
});
