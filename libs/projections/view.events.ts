import { Type } from '@sinclair/typebox';
import { Id, Words, event, type EventOf } from '#lib/domain/index.js';

/** Stream `view-<name>`: what was decided about the view itself. */
export const viewEvents = {
  ViewEventSkipped: event('A view was told to pass over an event it could not read', {
    view: Words('The view'),
    version: Type.Integer({
      minimum: 1,
      description: 'The version of the view that passes over it; a later one reads it',
    }),
    position: Type.String({ pattern: '^\\d+$', description: 'Where the event stands in the log' }),
    eventId: Id('The event passed over'),
    reason: Words('Why'),
  }),
} as const;
export type ViewEvent = EventOf<typeof viewEvents>;

export const viewStream = (view: string): string => `view-${view}`;
