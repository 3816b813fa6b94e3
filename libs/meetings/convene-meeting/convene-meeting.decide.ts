import { refuse, refuseField } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { bodyFold } from '../state/body.state.js';
import { councilFold } from '../state/council.state.js';
import { ConveneMeeting } from './convene-meeting.command.js';
import { checkMeetingNotice } from './notice.js';

/** A committee of the council is called together; short notice is on record from the first day. */
export const conveneMeeting = meetingUseCase(ConveneMeeting, {
  post: 'meetings',
  summary: 'Call a meeting',
  creates: true,
  example: {
    authorityId: '2f0c8a52-3c4e-5d0b-8a53-0d1c2b3a4f10',
    committeeId: '7b6f0c7e-8f5e-5c43-9a53-5b1d3f0f3c11',
    date: '2024-09-05',
    startTime: '14:00',
    place: 'The Oculus, The Gateway, Aylesbury',
    noticeGivenOn: '2024-08-28',
  },
  reads: (command) => ({
    committee: { stream: `committee-${command.committeeId}`, fold: bodyFold },
    council: { stream: `authority-${command.authorityId}`, fold: councilFold },
  }),
  decide(command, _state, _telling, { committee, council }) {
    const { authorityId, committeeId } = command;
    if (!committee.exists)
      refuseField('committeeId', 'unknown-committee', `There is no committee with the id ${committeeId}.`);
    if (committee.dissolved)
      refuse(
        'committee-dissolved',
        'This committee has been dissolved, so no meeting of it can be called.',
        'committeeId',
      );
    if (authorityId !== committee.authorityId)
      refuse(
        'another-council',
        'This committee belongs to another council. Check which of the two is meant.',
        'authorityId',
      );
    const date = command.date ?? null;
    const notice = checkMeetingNotice(council, { noticeGivenOn: command.noticeGivenOn ?? null, date });
    return [
      {
        type: 'MeetingConvened',
        data: {
          authorityId,
          committeeId,
          kind: command.kind ?? 'ordinary',
          title: command.title ?? null,
          date,
          startTime: command.startTime ?? null,
          place: command.place ?? null,
          ...notice,
        },
      },
    ];
  },
});
