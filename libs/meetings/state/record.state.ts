import { type MeetingEvent } from '../meeting.events.js';

/** How far the record of the meeting has come. */
export interface RecordState {
  readonly status: 'open' | 'certified' | 'approved';
  readonly signed: boolean;
  readonly published: number;
  readonly changedSincePublished: boolean;
}

export const initialRecord: RecordState = { status: 'open', signed: false, published: 0, changedSincePublished: true };

/** Anything told after a publication makes the next version differ from it. */
export function evolveRecord(record: RecordState, event: MeetingEvent): RecordState {
  if (event.type === 'RecordPublished')
    return { ...record, published: event.data.version, changedSincePublished: false };
  const changed: RecordState = { ...record, changedSincePublished: true };
  switch (event.type) {
    case 'RecordCertified':
      return { ...changed, status: 'certified' };
    case 'MinutesApproved':
      return { ...changed, status: 'approved' };
    case 'MinutesSigned':
      return { ...changed, signed: true };
    default:
      return changed;
  }
}
