import { type Told, of } from './told.js';

/** The fields in which an entry of the record says something in words that may be amended. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  AgendaItemAdded: ['title'],
  UrgentItemAccepted: ['title', 'specialCircumstances'],
  ReportAttached: ['title'],
  InterestDeclared: ['nature'],
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

/** The words of an entry as they read after every amendment and correction told of it. */
export function wordingOf(told: Told, entries: readonly Told[]): string[] {
  const words = (WORDS[told.type] ?? []).flatMap((field) => textsIn(of(told, field)));
  return words.map((text) => {
    let now = text;
    for (const later of entries) {
      if (of(later, 'entryRevision') !== told.revision) continue;
      if (later.type === 'EntryAmended') now = now.split(of<string>(later, 'was')).join(of(later, 'reads'));
      if (later.type === 'MinuteCorrected') now = now.split(of<string>(later, 'oldText')).join(of(later, 'newText'));
    }
    return now;
  });
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null && 'text' in value ? textsIn(value.text) : [];
};
