import { type MeetingEvent } from '../meeting.events.js';

/** The wording of an entry, passage by passage, which the clerk may amend; empty when it has none of its own. */
export function wordingOf(event: MeetingEvent): readonly string[] {
  switch (event.type) {
    case 'AgendaItemAdded':
      return event.data.title === null ? [] : [event.data.title];
    case 'UrgentItemAccepted':
      return [event.data.title, event.data.specialCircumstances];
    case 'ReportAttached':
      return [event.data.title];
    case 'InterestDeclared':
      return event.data.nature === null ? [] : [event.data.nature];
    case 'PressAndPublicExcluded':
      return event.data.reason === null ? [] : [event.data.reason];
    case 'PointNoted':
      return [event.data.summary];
    case 'QuestionPut':
      return [event.data.topic, ...event.data.parts];
    case 'OralAnswerGiven':
      return [event.data.gist];
    case 'UndertakingGiven':
    case 'RequestDeclined':
      return [event.data.what];
    case 'MotionMoved':
    case 'AmendmentMoved':
      return [event.data.text];
    case 'AmendmentDisposed':
      return event.data.textOfMotion === null ? [] : [event.data.textOfMotion];
    case 'ResolutionPassed':
      return event.data.clauses.map(({ text }) => text);
    default:
      return [];
  }
}

/** Entries of the record that a later telling may amend or correct; the record's own course is not among them. */
export const isEntry = (event: MeetingEvent): boolean => !NO_ENTRY.has(event.type);

const NO_ENTRY: ReadonlySet<MeetingEvent['type']> = new Set([
  'AgendaPublished',
  'EntryAmended',
  'RecordCertified',
  'RecordPublished',
  'MinutesApproved',
  'MinutesSigned',
  'MinuteCorrected',
] as const);

/** How often a passage occurs in the wording, not overlapping. */
export const occurrences = (wording: readonly string[], passage: string): number =>
  wording.reduce((count, text) => count + text.split(passage).length - 1, 0);

/** The wording with a passage replaced. A passage that is not there changes nothing. */
export const reworded = (wording: readonly string[], was: string, reads: string): readonly string[] =>
  wording.map((text) => text.split(was).join(reads));
