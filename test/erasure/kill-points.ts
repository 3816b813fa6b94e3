/** Where an erasure may be cut off, in order: after the order is on record, and after each step that follows. */
export const KILL_POINTS = [
  'recorded',
  'noteDigests',
  'destroyKeys',
  'deleteRows',
  'scrubFiles',
  'rotation intended',
  'wrapping key made',
  'keys wrapped anew',
  'old wrapping key destroyed',
  'rotation recorded',
  'sealed',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];
