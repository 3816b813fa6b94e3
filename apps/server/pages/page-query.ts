import { InvalidQuery } from '#lib/application/index.js';
import { Refusal } from '#lib/domain/index.js';

/** The fields a form sent, without those left empty. */
export function filledIn(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );
}

/** What a form got wrong: a line for the summary and one beside each field; undefined when it is no fault of the form. */
export function formFaults(error: unknown): PageFaults | undefined {
  if (error instanceof InvalidQuery) return pageFaults(error.faults);
  if (error instanceof Refusal && error.kind === 'field')
    return pageFaults([{ field: error.field ?? 'main-content', sentence: error.message }]);
  return undefined;
}

export interface PageFaults {
  readonly faults: readonly { text: string; href: string }[];
  readonly errors: Readonly<Record<string, { text: string }>>;
}

/** What the forms call the fields of a query. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(Effective on|effectiveOn)\b/, 'In force on'],
  [/^(As at|asAt)\b/, 'As the book said at'],
];

const asLabelled = (sentence: string): string =>
  LABELS.reduce((text, [name, label]) => text.replace(name, label), sentence);

const pageFaults = (faults: readonly { field: string; sentence: string }[]): PageFaults => ({
  faults: faults.map(({ field, sentence }) => ({ text: asLabelled(sentence), href: `#${field}` })),
  errors: Object.fromEntries(faults.map(({ field, sentence }) => [field, { text: asLabelled(sentence) }])),
});

export const noFaults: PageFaults = { faults: [], errors: {} };
