import { type PersonEvent } from '../person.events.js';

type Event<Type extends PersonEvent['type']> = Extract<PersonEvent, { type: Type }>;

export const POST = 'c0000000-0000-5000-8000-000000000001';
export const OTHER = 'b2000000-0000-5000-8000-000000000002';

/** A person just entered. */
export const registered = (data: Partial<Event<'PersonRegistered'>['data']> = {}): Event<'PersonRegistered'> => ({
  type: 'PersonRegistered',
  data: { name: 'Anita Cranmer', label: null, capacity: 'member', ...data },
});

/** A post taken up on a day not stated. */
export const postTaken = (data: Partial<Event<'PostTaken'>['data']> = {}): Event<'PostTaken'> => ({
  type: 'PostTaken',
  data: { postId: POST, title: 'Lead member', authorityId: null, from: null, ...data },
});

/** A post left on a day not stated. */
export const postLeft = (data: Partial<Event<'PostLeft'>['data']> = {}): Event<'PostLeft'> => ({
  type: 'PostLeft',
  data: { postId: POST, until: null, reason: null, notStated: [], ...data },
});

export const merged: Event<'PersonsMerged'> = { type: 'PersonsMerged', data: { into: OTHER, reason: 'The same' } };
