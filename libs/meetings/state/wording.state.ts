import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type MeetingEvent } from '../meeting.events.js';

/** The fields of each entry that hold its wording: a text, a list of texts, or clauses with a text each. */
const WORDING: Partial<Record<MeetingEvent['type'], readonly string[]>> = {
  AgendaItemAdded: ['title'],
  UrgentItemAccepted: ['title', 'specialCircumstances'],
  ReportAttached: ['title'],
  InterestDeclared: ['nature'],
  PressAndPublicExcluded: ['reason'],
  PointNoted: ['summary'],
  QuestionPut: ['topic', 'parts'],
  OralAnswerGiven: ['gist'],
  UndertakingGiven: ['what'],
  RequestDeclined: ['what'],
  MotionMoved: ['text'],
  AmendmentMoved: ['text'],
  AmendmentDisposed: ['textOfMotion'],
  ResolutionPassed: ['clauses'],
};

type Change = (text: string) => string;
type Passage = string | Sealed;

function changeIn(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => changeIn(one, change));
  if (typeof value === 'object' && value !== null && 'text' in value)
    return { ...value, text: changeIn(value.text, change) };
  return value;
}

/** An entry's data with each passage of its wording changed; the rest as it was. */
export function changeWording<Data extends object>(type: string, data: Data, change: Change): Data {
  const fields = WORDING[type as MeetingEvent['type']] ?? [];
  const changed = Object.entries(data).map(([name, value]: [string, unknown]) => [
    name,
    fields.includes(name) ? changeIn(value, change) : value,
  ]);
  return Object.fromEntries(changed) as Data;
}

/** The same where the wording may be sealed: a sealed passage is replaced as a whole, by the words sealed in its place. */
export function rewordedData<Data extends object>(type: string, data: Data, was: Passage, reads: Passage): Data {
  if (!isSealed(was)) return isSealed(reads) ? data : changeWording(type, data, replacing(was, reads));
  const place = (value: unknown): unknown =>
    isSealed(value) && value._sd === was._sd ? reads : Array.isArray(value) ? value.map(place) : value;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, place(value)])) as Data;
}

/** The sealed passages of an entry's wording, in its order. */
export function sealedWordingOf({ type, data }: MeetingEvent): readonly Sealed[] {
  const told: Readonly<Record<string, unknown>> = data;
  return (WORDING[type] ?? []).flatMap((name) => [told[name]].flat()).filter(isSealed);
}

/** The wording of an entry, passage by passage, which the clerk may amend; empty when it has none of its own. */
export function wordingOf({ type, data }: MeetingEvent): readonly string[] {
  const wording: string[] = [];
  changeWording(type, data, (text) => {
    wording.push(text);
    return text;
  });
  return wording;
}

/** A text with a passage replaced wherever it stands. */
export const replacing =
  (was: string, reads: string): Change =>
  (text) =>
    text.split(was).join(reads);

/** How often a passage occurs in the wording, not overlapping. */
export const occurrences = (wording: readonly string[], passage: string): number =>
  wording.reduce((count, text) => count + text.split(passage).length - 1, 0);

const NO_ENTRY: ReadonlySet<MeetingEvent['type']> = new Set([
  'AgendaPublished',
  'EntryAmended',
  'RecordCertified',
  'RecordPublished',
  'MinutesApproved',
  'MinutesSigned',
  'MinuteCorrected',
] as const);

/** Whether an event is an entry of the record, which a later telling may amend; the record's own course is not. */
export const isEntry = (event: MeetingEvent): boolean => !NO_ENTRY.has(event.type);
