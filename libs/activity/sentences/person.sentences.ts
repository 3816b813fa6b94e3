import { type personEvents } from '#lib/people/person.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, called, day, person, short, stated } from './words.js';

/** What happened to a person's entry. The entry itself is named by its stream, and joined when read. */
export const personSentences: SentencesOf<typeof personEvents> = {
  PersonRegistered: ({ capacity }) =>
    capacity === 'unknown'
      ? say`A person was entered in the minute book`
      : say`A person was entered in the minute book, as ${CAPACITY[capacity]}`,
  PostTaken: ({ title, from }) => say`The post ${short(title)} was taken up${stated(from, (on) => ` on ${day(on)}`)}`,
  PostLeft: ({ postId, until, reason }, labels) =>
    say`${called(labels, postId, 'A post')} was left${stated(until, (on) => `, the last day being ${day(on)}`)}${because(reason)}`,
  NameCorrected: ({ reason }) => say`A person’s name was corrected${because(reason)}`,
  PersonsMerged: ({ into, reason }) => say`The entry proved to be ${person(into)} and gave way${because(reason)}`,
};

const CAPACITY = {
  member: 'a member',
  officer: 'an officer',
  'co-opted': 'a co-opted member',
  public: 'a member of the public',
};
