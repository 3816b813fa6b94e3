import { type agendaEvents } from '#lib/meetings/events/agenda.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, called, person, plainWord, quote, short, stated } from './words.js';

/** The ordered business. */
export const agendaSentences: SentencesOf<typeof agendaEvents> = {
  AgendaItemAdded: ({ number, title }) =>
    say`${number === null && title === null ? 'An item' : 'Item'}${stated(number, (printed) => ` ${printed}`)}${stated(title, (words) => ` ${quote(words)}`)} was put on the agenda`,
  AgendaItemWithdrawn: ({ itemId, reason }, labels) =>
    say`${called(labels, itemId, 'An item')} was taken off the agenda${because(reason)}`,
  AgendaReordered: ({ reason }) => say`The order of business was changed${because(reason)}`,
  UrgentItemAccepted: ({ title, acceptedBy, specialCircumstances }) =>
    say`The urgent item ${quote(title)} was accepted${stated(acceptedBy, (id) => say` by ${person(id)}`)}${because(specialCircumstances)}`,
  ReportAttached: ({ itemId, title, author }, labels) =>
    say`The report ${quote(title)}${stated(author, (name) => ` by ${short(name, 80)}`)} was attached to ${called(labels, itemId, 'an item')}`,
  AgendaPublished: ({ version, kind }) =>
    say`The ${kind === 'main' ? '' : `${plainWord(kind)} `}agenda was published as version ${version}`,
  ItemOpened: ({ itemId }, labels) => say`${called(labels, itemId, 'An item')} was taken`,
  ItemConcluded: ({ itemId, disposition }, labels) =>
    say`${called(labels, itemId, 'An item')} was concluded${stated(disposition, (how) => (how === 'no-decision' ? ' without a decision' : `: ${plainWord(how)}`))}`,
};
