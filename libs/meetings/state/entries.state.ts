import { type Happened } from '#lib/decider/decider.js';
import { type MeetingEvent } from '../meeting.events.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { isEntry, replacing, sealedWordingOf, wordingOf } from './wording.state.js';

/** An entry of the record, by its revision. */
export interface Entry {
  readonly revision: number;
  readonly type: MeetingEvent['type'];
  /** How it reads now, after amendments. */
  readonly wording: readonly string[];
  /** What of its wording is sealed, after amendments. */
  readonly sealed: readonly Sealed[];
  /**
   * What it says, without the id it made: two entries with one fact say the same thing twice. Null once it was withdrawn,
   * so that it can be told again.
   */
  readonly fact: string | null;
}

/** The id an event makes, which differs even when the same thing is told twice. */
const OWN_ID: Partial<Record<MeetingEvent['type'], string>> = {
  AgendaItemAdded: 'itemId',
  UrgentItemAccepted: 'itemId',
  QuestionPut: 'questionId',
  UndertakingGiven: 'actionId',
  MotionMoved: 'motionId',
  AmendmentMoved: 'amendmentId',
  ResolutionPassed: 'decisionId',
};

/** What an event says, as text that compares. */
export function factOf({ type, data }: MeetingEvent): string {
  const told = Object.entries(data).filter(([name]) => name !== OWN_ID[type] && name !== 'notStated');
  return JSON.stringify([type, told.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function evolveEntries(entries: readonly Entry[], event: Happened<MeetingEvent>): readonly Entry[] {
  switch (event.type) {
    case 'EntryAmended': {
      const { entryRevision, was, reads } = event.data;
      return reword(entries, entryRevision, was, reads);
    }
    case 'MinuteCorrected': {
      const { entryRevision, oldText, newText } = event.data;
      return entryRevision === null ? entries : reword(entries, entryRevision, oldText, newText);
    }
    case 'InterestWithdrawn':
      return entered(withdrawn(entries, event.data.entryRevision), event);
    default:
      return isEntry(event) ? entered(entries, event) : entries;
  }
}

const entered = (entries: readonly Entry[], event: Happened<MeetingEvent>): readonly Entry[] => [
  ...entries,
  {
    revision: event.revision,
    type: event.type,
    wording: wordingOf(event),
    sealed: sealedWordingOf(event),
    fact: factOf(event),
  },
];

const withdrawn = (entries: readonly Entry[], revision: number): readonly Entry[] =>
  entries.map((entry) => (entry.revision === revision ? { ...entry, fact: null } : entry));

type Passage = string | Sealed;

const reword = (entries: readonly Entry[], revision: number, was: Passage, reads: Passage): readonly Entry[] =>
  entries.map((entry) => (entry.revision === revision ? { ...entry, ...reworded(entry, was, reads) } : entry));

function reworded({ wording, sealed }: Entry, was: Passage, reads: Passage): Partial<Entry> {
  if (isSealed(was)) return { sealed: sealed.map((one) => (one._sd === was._sd && isSealed(reads) ? reads : one)) };
  return isSealed(reads) ? {} : { wording: wording.map(replacing(was, reads)) };
}
