import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type TSchema, Type } from '@sinclair/typebox';
import { type EventDefinition } from '#lib/domain/define-events.js';
import { events } from '#lib/application/events.js';
import { activitySentences, sentenceOf } from './activity.sentences.js';
import { readPhrase } from './sentences/read-phrase.js';

const definitions = new Map(events.flatMap((slice) => Object.entries(slice)));
const ID = '00000000-0000-5000-8000-000000000001';

/** A value of a schema: with everything stated, or with null wherever nothing need be. */
function sample(schema: TSchema, stated: boolean): unknown {
  const { anyOf, type, properties, items, minItems, pattern, minimum } = schema as TSchema & {
    anyOf?: TSchema[];
    type?: string;
    properties?: Record<string, TSchema>;
    items?: TSchema;
    minItems?: number;
    pattern?: string;
    minimum?: number;
    enum?: string[];
  };
  if (anyOf) {
    const none = anyOf.find((option) => option['type'] === 'null');
    return none && !stated ? null : sample(anyOf.find((option) => option !== none) ?? Type.Null(), stated);
  }
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties ?? {}).map(([name, member]) => [name, sample(member, stated)]));
  if (type === 'array')
    return stated || minItems ? [sample(items ?? Type.Null(), stated), sample(items ?? Type.Null(), stated)] : [];
  if (type === 'integer') return minimum ?? 1;
  if (type === 'boolean') return stated;
  const words = (schema as { enum?: string[] }).enum;
  if (words) return words[0];
  if (pattern?.startsWith('^[0-9a-f-]')) return ID;
  if (pattern?.startsWith('^\\d{4}-\\d{2}-')) return '2024-06-13';
  if (pattern?.startsWith('^\\d{2}:')) return '14:00';
  return 'some words';
}

const names = { person: () => 'Julie Ward', committee: () => 'Cabinet', authority: () => 'Bucks' };
const sentence = (type: string, definition: EventDefinition, stated: boolean) =>
  readPhrase(sentenceOf({ type, data: sample(definition.data, stated) as object }), names);

describe('The sentences of the ledger', () => {
  it('are there for every event, and for nothing else', () => {
    expect(Object.keys(activitySentences).sort()).toEqual([...definitions.keys()].sort());
  });

  it('are there for the events of every slice’s events file', () => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.events.ts'),
    );
    const types = files.flatMap((file) =>
      [...readFileSync(`libs/${file}`, 'utf8').matchAll(/^ {2}(\w+): event\(/gm)].map(([, type]) => type ?? ''),
    );
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((type) => !Object.hasOwn(activitySentences, type))).toEqual([]);
  });

  it.each([
    ['QuestionPut', 'A member of the public asked a question.'],
    ['QuestionSubmitted', 'A question was handed in by a member of the public.'],
    ['PointNoted', 'A point of a member of the public was noted.'],
    ['OralAnswerGiven', 'A member of the public answered.'],
    ['AnswerGiven', 'The question was answered by a member of the public.'],
    ['WrittenAnswerSent', 'A written answer was sent by a member of the public.'],
    ['AnswerDeclined', 'An answer was declined by a member of the public.'],
    ['QuestionRefused', 'The question was refused.'],
    ['QuestionWithdrawn', 'The question was withdrawn.'],
    ['EntryAmended', 'Entry 4 of the draft was amended.'],
    ['NameCorrected', 'A person’s name was corrected.'],
  ])('say of a sealed %s what happened and none of its words', (type, told) => {
    const digest = { _sd: 'a'.repeat(43) };
    const party = { person: digest, post: null, label: null };
    const parties = { asker: party, speaker: party, responder: party, by: party, addressee: null };
    const words = {
      topic: digest,
      summary: digest,
      gist: digest,
      was: digest,
      reads: digest,
      name: digest,
      reason: digest,
      ground: digest,
    };
    const data = { ...parties, ...words, parts: [digest], sentOn: null, entryRevision: 4 };
    expect(readPhrase(sentenceOf({ type, data }), names)).toBe(told);
  });

  it.each([...definitions])('say what %s means, stated or not, on one line', (type, definition) => {
    for (const stated of [true, false]) {
      const text = sentence(type, definition, stated);
      expect(text).toMatch(/^[A-Z0-9“].*[.!?…”]$/);
      expect(text).not.toMatch(/undefined|null|\[object|\n| {2}|NaN|: *\.|[0-9a-f]{8}-/);
      expect(text.length).toBeLessThan(400);
    }
  });
});
