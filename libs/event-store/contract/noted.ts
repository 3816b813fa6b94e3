import { randomUUID } from 'node:crypto';
import { type NewEvent } from '../event.js';

/** An event of no consequence, with what a test says of it. */
export const noted = (data: NewEvent['data'] = {}, rest: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  schemaVersion: 1,
  data,
  metadata: { actor: 'clerk' },
  effectiveAt: null,
  ...rest,
});
