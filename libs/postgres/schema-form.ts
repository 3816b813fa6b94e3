/** What a schema of ours holds. */
export interface SchemaForm {
  /** What it is for, to a person and in its mark. */
  readonly purpose: 'private' | 'keys';
  /**
   * What each version adds, as SQL; `schema` is the quoted name. A released entry is never edited: a change is a new entry.
   */
  readonly migrations: readonly ((schema: string) => string)[];
}
