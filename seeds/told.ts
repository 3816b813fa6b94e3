/** A place in the source: UTF-16 units, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Where a fact was read and how sure the reading is; `why` says what makes it less than stated. */
export interface Told {
  span: Span;
  /** Further places that print or say the same thing. */
  alsoAt?: Span[];
  confidence: 'stated' | 'inferred' | 'doubtful';
  why?: string;
  note?: string;
}

export type Capacity =
  | 'member'
  | 'cabinet-member'
  | 'chair'
  | 'vice-chair'
  | 'officer'
  | 'clerk'
  | 'co-opted'
  | 'non-committee-member'
  | 'public'
  | 'unknown';
