import { type Party } from '#lib/domain/index.js';
import { type Dated } from '#lib/projections/dated.js';
import { type TopicStanding } from '../topic.states.js';

/** What can change about a topic, each change with the moment it came into force. */
export interface TopicFacts {
  readonly state: TopicStanding;
  readonly title: string;
  readonly form: string | null;
  readonly meetingId: string | null;
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly whenText: string | null;
  readonly scope: string | null;
  readonly lead: Party | null;
  /** What befell its meeting, until the clerk has seen to it. */
  readonly flagged: string | null;
  /** Why it was last suggested, put off or dropped. */
  readonly reason: string | null;
  /** What came of it. */
  readonly outcome: string | null;
}

/** A topic of a work programme as the views keep it; names are joined when it is read. */
export interface TopicRow {
  readonly kind: 'topic';
  readonly id: string;
  /** The stream of its programme. */
  readonly programme: string;
  readonly committeeId: string;
  readonly municipalYear: string;
  readonly proposer: Party | null;
  readonly partOf: string | null;
  /** Where it was suggested. */
  readonly suggestedAt: string | null;
  /** The position it was suggested at: the order of suggestion. */
  readonly order: string;
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly changes: readonly Dated<TopicFacts>[];
}

/** A programme as a whole. */
export interface ProgrammeRow {
  readonly kind: 'programme';
  readonly committeeId: string;
  readonly authorityId: string | null;
  readonly municipalYear: string;
  /** When it came into force that the committee had adopted it; null while it has not said so. */
  readonly adopted: string | null;
  /** The revision its stream is at: what a command about any of its topics answers to. */
  readonly revision: number;
}

export type WorkProgrammeRow = TopicRow | ProgrammeRow;
