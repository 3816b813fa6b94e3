import { type MeetingEvent } from '#lib/meetings/meeting.events.js';

export const AUTHORITY = 'aaaaaaaa-0000-5000-8000-000000000001';
export const COMMITTEE = 'cccccccc-0000-5000-8000-000000000001';
export const MEETING = 'eeeeeeee-0000-5000-8000-000000000001';
export const STREAM = `meeting-${MEETING}`;

/** A meeting called for 13 June 2024. */
export const convened: Extract<MeetingEvent, { type: 'MeetingConvened' }> = {
  type: 'MeetingConvened',
  data: {
    authorityId: AUTHORITY,
    committeeId: COMMITTEE,
    kind: 'ordinary',
    title: null,
    date: '2024-06-13',
    startTime: '14:00',
    place: null,
    noticeGivenOn: null,
    noticeShortBy: null,
    noticeRule: null,
    notStated: [],
  },
};
/** The same with no day stated. */
export const undated: typeof convened = { ...convened, data: { ...convened.data, date: null } };
