import { type Party } from '#lib/domain/fields.js';
import { type Dated } from '#lib/projections/dated.js';
import { type QuestionStatus, type Standing } from '../question.standing.js';
import { type RowWords } from './told-under.js';

type Source = { readonly sha256: string; readonly start: number; readonly end: number } | null;

/** What can change about a question, each change with the moment it came into force. */
export interface QuestionFacts {
  readonly status: QuestionStatus;
  /** Whether somebody owes an answer. */
  readonly owed: boolean;
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly asker: Party | null;
  readonly addressee: Party | null;
  readonly topic: RowWords;
  readonly parts: readonly RowWords[];
  /** By when an answer is owed, for a question on notice. */
  readonly answerDue: string | null;
  /** Why it was refused, withdrawn or declined, where it was and the record says. */
  readonly reason: RowWords | null;
}

/** An answer, oral or written. */
export interface AnswerTold {
  readonly kind: 'oral' | 'written';
  readonly responder: Party | null;
  readonly gist: RowWords;
  /** Whether it answers the whole question; null: the record does not say. */
  readonly complete: boolean | null;
  /** Where it was given, for an oral answer. */
  readonly meetingId: string | null;
  /** When it was sent, for a written answer. */
  readonly sentOn: string | null;
  /** Hash of the document sent. */
  readonly sha256: string | null;
  readonly source: Source;
}

/** A promise to answer, kept by an action. */
export interface PromiseTold {
  readonly actionId: string;
  readonly by: readonly Party[];
  readonly due: string | null;
  readonly dueText: string | null;
}

/** A further question put after the answer. */
export interface SupplementaryTold {
  readonly topic: RowWords;
  readonly asker: Party | null;
}

/** Something told about a question, with the moment it came into force, as `inForceFrom` writes it. */
export type Since<Told> = Told & { readonly from: string };

/** A question as the views keep it; names are joined when it is read. */
export interface QuestionRow {
  readonly id: string;
  /** Whether it was handed in on notice. */
  readonly onNotice: boolean;
  /** Whether it was handed in in writing; null when the record does not say. */
  readonly written: boolean | null;
  /** The day it was handed in or put, when stated. */
  readonly askedOn: string | null;
  readonly source: Source;
  readonly revision: number;
  /** How it stands as last told. */
  readonly standing: Standing;
  readonly changes: readonly Dated<QuestionFacts>[];
  readonly answers: readonly Since<AnswerTold>[];
  readonly promises: readonly Since<PromiseTold>[];
  readonly supplementaries: readonly Since<SupplementaryTold>[];
}
