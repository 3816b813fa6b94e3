import { type Dated } from '#lib/projections/dated.js';
import { type QuorumRule } from '#lib/committees/committee.events.js';
import { type Disposition } from '../events/agenda.events.js';
import { type MEETING_KINDS } from '../events/convening.events.js';
import { type Manifest } from '../events/record.events.js';

export const MEETING_STATUSES = ['convened', 'open', 'adjourned', 'closed', 'cancelled'] as const;

/** Where an entry was read: a span in a document, in UTF-16 units. */
export interface Source {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** What can change about a meeting, each change with the moment it came into force. */
export interface MeetingFacts {
  readonly status: (typeof MEETING_STATUSES)[number];
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
}

export interface ReportRow {
  readonly title: string;
  readonly author: string | null;
  readonly sha256: string | null;
  readonly revision: number;
  readonly source: Source | null;
}

/** An item of business in its place in the order. */
export interface ItemRow {
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly business: string | null;
  readonly urgent: { readonly acceptedBy: string | null; readonly specialCircumstances: string } | null;
  readonly status: 'listed' | 'open' | 'concluded' | 'withdrawn';
  readonly disposition: Disposition | null;
  readonly deferredTo: string | null;
  readonly withdrawnBecause: string | null;
  readonly reports: readonly ReportRow[];
  /** The revision and position of the entry that put it on the agenda. */
  readonly revision: number;
  readonly position: string;
  readonly source: Source | null;
}

/** A published version of the agenda or the record; the version is what the views held at this position. */
export interface Publication {
  readonly version: number;
  readonly kind: string;
  readonly publishedAt: string;
  readonly position: string;
}

export interface CorrectionRow {
  readonly byMeetingId: string;
  readonly minuteNumber: string | null;
  readonly entryRevision: number | null;
  readonly oldText: string;
  readonly newText: string;
  readonly reason: string | null;
  readonly revision: number;
}

/** How far the record of the meeting has come. */
export interface RecordRow {
  readonly status: 'open' | 'certified' | 'approved' | 'signed';
  readonly certified: {
    readonly by: string | null;
    readonly recordedAt: string;
    readonly position: string;
    readonly manifest: Manifest;
  } | null;
  readonly approved: { readonly byMeetingId: string; readonly minuteNumber: string | null } | null;
  readonly signed: { readonly by: string | null; readonly on: string | null } | null;
  readonly corrections: readonly CorrectionRow[];
  readonly publications: readonly Publication[];
}

/** A meeting as the views keep it: its heading, agenda and record; its entries are rows of their own. */
export interface MeetingRow {
  readonly id: string;
  readonly authorityId: string;
  readonly committeeId: string;
  readonly kind: (typeof MEETING_KINDS)[number];
  readonly title: string | null;
  readonly noticeGivenOn: string | null;
  readonly noticeShortBy: number | null;
  readonly noticeRule: string | null;
  readonly chair: string | null;
  readonly quorum: QuorumRule | null;
  readonly seats: number | null;
  readonly closedAt: string | null;
  readonly cancelledBecause: string | null;
  readonly next: { readonly date: string; readonly startTime: string | null; readonly place: string | null } | null;
  readonly agenda: readonly ItemRow[];
  readonly agendaPublications: readonly Publication[];
  readonly record: RecordRow;
  readonly source: Source | null;
  readonly revision: number;
  readonly changes: readonly Dated<MeetingFacts>[];
}
