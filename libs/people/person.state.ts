import { type Fold } from '#lib/decider/decider.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type PersonEvent } from './person.events.js';

/** A post as the rules ask about it. */
export interface PostState {
  readonly postId: string;
  readonly title: string;
  readonly authorityId: string | null;
  readonly from: string | null;
  readonly left: boolean;
}

/** What the rules of a person's entry ask about. */
export interface PersonState {
  readonly registered: boolean;
  readonly name: string | Sealed | null;
  /** Their name is sealed: they are a member of the public. */
  readonly sealed: boolean;
  /** The entry this one gave way to. */
  readonly mergedInto: string | null;
  readonly posts: readonly PostState[];
}

const initial: PersonState = { registered: false, name: null, sealed: false, mergedInto: null, posts: [] };

function evolve(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return {
        ...initial,
        registered: true,
        name: event.data.name,
        sealed: isSealed(event.data.name ?? event.data.label),
      };
    case 'PostTaken':
      return { ...state, posts: [...state.posts, { ...event.data, left: false }] };
    case 'PostLeft':
      return {
        ...state,
        posts: state.posts.map((post) => (post.postId === event.data.postId ? { ...post, left: true } : post)),
      };
    case 'NameCorrected':
      return { ...state, name: event.data.name };
    case 'PersonsMerged':
      return { ...state, mergedInto: event.data.into };
  }
}

/** A person's state from their stream. */
export const personFold: Fold<PersonState, PersonEvent> = { initial, evolve };
