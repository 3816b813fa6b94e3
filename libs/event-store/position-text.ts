import { type Position } from './event.js';

/** A position as a person reads and types it: without the zeros that make text order number order. */
export const positionText = (position: Position): string => position.replace(/^0+(?=\d)/, '');
