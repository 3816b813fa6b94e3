import { type Names } from '#lib/querying/names.js';
import { type Phrase } from './phrase.js';

/** A sentence with its mentions as names; whoever the ledger has no name for reads "name not stated". */
export function readPhrase(phrase: Phrase, names: Pick<Names, 'person' | 'committee' | 'authority'>): string {
  const text = phrase
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const name =
        'person' in piece
          ? names.person(piece.person)
          : 'committee' in piece
            ? names.committee(piece.committee)
            : names.authority(piece.authority);
      return name ?? 'name not stated';
    })
    .join('');
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…”]$/.test(sentence) ? sentence : `${sentence}.`;
}
