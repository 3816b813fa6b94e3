import { describe, expect, it } from '@jest/globals';
import { type AuthorityEvent } from './authority.events.js';
import { authorityFold } from './authority.state.js';
import { established, OTHER } from './testing/histories.js';

const folded = (...events: AuthorityEvent[]) =>
  events.reduce(
    (state, event, revision) =>
      authorityFold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    authorityFold.initial,
  );
const council = established({ name: 'Buckinghamshire Council', jurisdiction: 'England' });

describe('What the rules of a council ask about', () => {
  it('is whether it is in the minute book, its name, and whose law it follows', () => {
    expect(folded()).toEqual({ established: false, name: '', jurisdiction: null, successor: null });
    expect(folded(council)).toEqual({
      established: true,
      name: 'Buckinghamshire Council',
      jurisdiction: 'England',
      successor: null,
    });
  });

  it('is the council its functions passed to', () => {
    const passed: AuthorityEvent = { type: 'AuthoritySucceeded', data: { successor: OTHER, reason: null } };
    expect(folded(council, passed)).toMatchObject({ established: true, successor: OTHER });
  });
});
