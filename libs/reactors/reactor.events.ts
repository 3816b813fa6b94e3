import { Type } from '@sinclair/typebox';
import { type EventOf, event, Id, Words } from '#lib/domain/index.js';

/** Stream `reactor-<name>`: what a reactor wanted done and a rule refused, so that nothing is swallowed. */
export const reactorEvents = {
  ReactionRefused: event('A consequence of an event was refused by a rule', {
    eventId: Id('The event it follows from'),
    stream: Words('The stream of that event'),
    command: Words('What was to be done: the name of the command'),
    target: Words('To what: the id of the thing'),
    index: Type.Integer({ minimum: 0, description: 'Which consequence of that event' }),
    rule: Words('The rule that refused it'),
    sentence: Words('What the rule said'),
  }),
} as const;
export type ReactorEvent = EventOf<typeof reactorEvents>;
