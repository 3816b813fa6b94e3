import { useCasesOf } from '#lib/decider/use-case.js';
import { type MeetingEvent } from './meeting.events.js';
import { type MeetingState } from './meeting.state.js';

/** Makes a use case over the stream of one meeting. */
export const meetingUseCase = useCasesOf<MeetingState, MeetingEvent>();
