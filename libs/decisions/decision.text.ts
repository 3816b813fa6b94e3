/** The words of a decision. */
export interface DecisionText {
  readonly title: string | null;
  readonly clauses: readonly string[];
}

/** How many times words stand in a decision's title and clauses. */
export const occurrences = ({ title, clauses }: DecisionText, words: string): number =>
  [title ?? '', ...clauses].reduce((count, text) => count + text.split(words).length - 1, 0);

/** A decision's text with the words replaced wherever they stand. */
export const corrected = (text: DecisionText, was: string, reads: string): DecisionText => ({
  title: text.title?.replaceAll(was, () => reads) ?? null,
  clauses: text.clauses.map((clause) => clause.replaceAll(was, () => reads)),
});
