import { SeedFileInvalid } from './seed-file-invalid.js';
import { type SeedFile } from './seed-file.js';
import { type RecordKind } from './seed-records.js';
import { type Span } from './told.js';

const personFields = new Set(['person', 'asker', 'addressee', 'responder', 'speaker', 'proposer']);
const recordFields = new Map<string, RecordKind>([
  ['question', 'question'],
  ['actionRef', 'undertaking'],
  ['partOf', 'topic'],
  ['resolution', 'resolution'],
]);

type Visit = (field: string, value: unknown, path: string) => void;

function walk(value: unknown, path: string, visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value as Record<string, unknown>)) {
    const at = Array.isArray(value) ? `${path}[${field}]` : path ? `${path}.${field}` : field;
    visit(field, inner, at);
    walk(inner, at, visit);
  }
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** Returns the values as a set, or refuses the first that comes twice. */
function unique<T>(name: string, values: T[], path: (index: number) => string): Set<T> {
  const seen = new Set<T>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw new SeedFileInvalid(name, path(index), `repeats ${String(value)}`);
    seen.add(value);
  });
  return seen;
}

/** Every key, id, item number and span of a well-formed file points at something that exists. */
export function checkSeedReferences(name: string, file: SeedFile): void {
  const refuse = (path: string, reason: string): never => {
    throw new SeedFileInvalid(name, path, reason);
  };
  unique(
    name,
    file.records.map((record) => record.id),
    (index) => `records[${index}].id`,
  );
  const people = unique(
    name,
    file.people.map((person) => person.key),
    (index) => `people[${index}].key`,
  );
  const items = new Set(file.records.flatMap((record) => (record.kind === 'agenda-item' ? [record.number] : [])));
  const kinds = new Map(file.records.map((record) => [record.id, record.kind]));

  walk(file, '', (field, value, path) => {
    if (isSpan(value)) {
      if (value.start >= value.end) refuse(path, `starts at ${value.start} and ends at ${value.end}`);
      if (value.end > file.source.characters)
        refuse(path, `ends after the text's ${file.source.characters} characters`);
    }
    if (typeof value !== 'string') return;
    if (personFields.has(field) && !people.has(value)) refuse(path, `names an unknown person "${value}"`);
    if (field === 'item' && !items.has(value)) refuse(path, `names an unknown agenda item "${value}"`);
    const kind = recordFields.get(field);
    if (kind && kinds.get(value) !== kind) refuse(path, `names an unknown ${kind} "${value}"`);
  });
}
