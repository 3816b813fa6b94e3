/** A name as it is compared: lower case, without accents and punctuation, "and" for "&", single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word of `part` begins a word of `whole`, in order: "child select" is part of "childrens select committee". */
export function isPart(part: string, whole: string): boolean {
  const words = whole.split(' ');
  let next = 0;
  for (const word of part.split(' ')) {
    const at = words.findIndex((candidate, index) => index >= next && candidate.startsWith(word));
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}

const trigrams = (text: string) => {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
};

/** How alike two plain names are, from 0 to 1, by the three-letter pieces they share. */
export function likeness(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  const shared = [...left].filter((piece) => right.has(piece)).length;
  return (2 * shared) / (left.size + right.size);
}
