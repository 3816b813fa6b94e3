import { Type } from '@sinclair/typebox';
import { event, type EventOf, Words } from '#lib/domain/index.js';

const Digests = (description: string) =>
  Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }), { minItems: 1, description });

/** Streams `erasure-<id>`: what was asked to be erased, and what the council decided. Never whose it was. */
export const erasureEvents = {
  PersonalDataErased: event('The council decided that personal data is erased: what is sealed under these digests', {
    digests: Digests('Digest of a sealed field, in their order as text'),
    basis: Words('On what basis it was decided'),
    decidedBy: Words('Who decided'),
  }),
  ErasureRefused: event('The council decided that personal data is kept although its erasure was asked for', {
    digests: Digests('Digest of a sealed field that stays, in their order as text'),
    reason: Words('Why it is kept'),
    decidedBy: Words('Who decided'),
  }),
} as const;
export type ErasureEvent = EventOf<typeof erasureEvents>;

/** Streams `matter-<agenda item>`: an exempt matter after its meeting. */
export const matterEvents = {
  ExemptMatterReleased: event('What was recorded under an exempt matter may be read by anyone from now on', {
    digests: Digests('Digest of a sealed field, in their order as text'),
    basis: Words('On what basis it was decided'),
    decidedBy: Words('Who decided'),
  }),
} as const;
export type MatterEvent = EventOf<typeof matterEvents>;

/** Stream `sealing-keys`: the keys that seal what is sealed. */
export const sealingEvents = {
  WrappingKeyRotated: event('The key that wraps the keys of sealed words was replaced and the old one destroyed', {
    epoch: Type.Integer({ minimum: 1, description: 'Which wrapping key it is now, counted from 1' }),
  }),
} as const;
export type SealingEvent = EventOf<typeof sealingEvents>;

/** Every event of this slice. */
export const personalDataEvents = { ...erasureEvents, ...matterEvents, ...sealingEvents } as const;
