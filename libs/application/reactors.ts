import { type Reactor } from '#lib/reactors/reactor.js';

/** Every reactor, in the order they act on an event. */
export const reactors: readonly Reactor[] = [];
