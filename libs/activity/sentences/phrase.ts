import { type Static } from '@sinclair/typebox';
import { type EventDefinitions } from '#lib/domain/define-events.js';

/** Someone or something named when the sentence is read, because names can be corrected. */
export type Mention = { readonly person: string } | { readonly committee: string } | { readonly authority: string };

/** A sentence kept as its words and mentions. */
export type Phrase = readonly (string | Mention)[];

/** How an agenda item, a motion or a topic is called in a sentence; null when that is not known. */
export type Labels = (id: string | null) => string | null;

/** A sentence for each event of a slice: the compiler asks for every one. */
export type SentencesOf<Definitions extends EventDefinitions> = {
  readonly [Type in keyof Definitions & string]: (data: Static<Definitions[Type]['data']>, labels: Labels) => Phrase;
};

/** Puts a sentence together from words, mentions and other phrases. */
export function say(words: TemplateStringsArray, ...values: readonly (string | number | Mention | Phrase)[]): Phrase {
  const phrase: (string | Mention)[] = [];
  const add = (piece: string | Mention) => {
    const last = phrase.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') phrase[phrase.length - 1] = last + piece;
    else if (piece !== '') phrase.push(piece);
  };
  words.forEach((word, index) => {
    add(word);
    const value = values[index];
    if (value === undefined) return;
    if (isPhrase(value)) value.forEach(add);
    else add(typeof value === 'number' ? String(value) : value);
  });
  return phrase;
}

const isPhrase = (value: string | number | Mention | Phrase): value is Phrase => Array.isArray(value);
