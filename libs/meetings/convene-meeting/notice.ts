import { calendarFor, checkNotice, clockFor, clockName } from '#lib/statutory/index.js';
import { type CouncilState } from '../state/council.state.js';

/** The notice of a meeting against the clock of its council. A shortfall is reported, never refused. */
export interface NoticeChecked {
  readonly noticeGivenOn: string | null;
  readonly noticeShortBy: number | null;
  readonly noticeRule: string | null;
  readonly notStated: string[];
}

export function checkMeetingNotice(
  council: CouncilState,
  { noticeGivenOn, date }: { readonly noticeGivenOn: string | null; readonly date: string | null },
): NoticeChecked {
  const clock = clockFor('agenda-notice', council.jurisdiction, council.noticeRule, date);
  const calendar = calendarFor(council.jurisdiction);
  const outcome = checkNotice({ clock, givenOn: noticeGivenOn, meetingDate: date, calendar });
  return {
    noticeGivenOn,
    noticeShortBy: outcome.outcome === 'short' ? outcome.by : null,
    noticeRule: clock === null ? null : clockName(clock),
    notStated: outcome.outcome === 'not-stated' ? [`notice: ${outcome.what}`] : [],
  };
}
