import { defineSlice } from '#lib/decider/use-case.js';
import { acceptUrgentItem } from './accept-urgent-item/accept-urgent-item.decide.js';
import { addAgendaItem } from './add-agenda-item/add-agenda-item.decide.js';
import { adjournMeeting } from './adjourn-meeting/adjourn-meeting.decide.js';
import { amendEntry } from './amend-entry/amend-entry.decide.js';
import { announceNextMeeting } from './announce-next-meeting/announce-next-meeting.decide.js';
import { approveEarlierMinutes } from './approve-earlier-minutes/approve-earlier-minutes.decide.js';
import { approveMinutes } from './approve-minutes/approve-minutes.decide.js';
import { attachReport } from './attach-report/attach-report.decide.js';
import { cancelMeeting } from './cancel-meeting/cancel-meeting.decide.js';
import { certifyRecord } from './certify-record/certify-record.decide.js';
import { closeMeeting } from './close-meeting/close-meeting.decide.js';
import { concludeItem } from './conclude-item/conclude-item.decide.js';
import { conveneMeeting } from './convene-meeting/convene-meeting.decide.js';
import { correctMinutes } from './correct-minutes/correct-minutes.decide.js';
import { declareInterest } from './declare-interest/declare-interest.decide.js';
import { declineRequest } from './decline-request/decline-request.decide.js';
import { disposeAmendment } from './dispose-amendment/dispose-amendment.decide.js';
import { excludePublic } from './exclude-public/exclude-public.decide.js';
import { giveOralAnswer } from './give-oral-answer/give-oral-answer.decide.js';
import { giveUndertaking } from './give-undertaking/give-undertaking.decide.js';
import { loseMotion } from './lose-motion/lose-motion.decide.js';
import { moveAmendment } from './move-amendment/move-amendment.decide.js';
import { moveMotion } from './move-motion/move-motion.decide.js';
import { nameSubstitute } from './name-substitute/name-substitute.decide.js';
import { noteDispensation } from './note-dispensation/note-dispensation.decide.js';
import { notePoint } from './note-point/note-point.decide.js';
import { openItem } from './open-item/open-item.decide.js';
import { openMeeting } from './open-meeting/open-meeting.decide.js';
import { passResolution } from './pass-resolution/pass-resolution.decide.js';
import { publishAgenda } from './publish-agenda/publish-agenda.decide.js';
import { publishRecord } from './publish-record/publish-record.decide.js';
import { putQuestion } from './put-question/put-question.decide.js';
import { readmitPublic } from './readmit-public/readmit-public.decide.js';
import { receiveApology } from './receive-apology/receive-apology.decide.js';
import { recordAttendance } from './record-attendance/record-attendance.decide.js';
import { recordDeparture } from './record-departure/record-departure.decide.js';
import { recordReturn } from './record-return/record-return.decide.js';
import { reorderAgenda } from './reorder-agenda/reorder-agenda.decide.js';
import { rescheduleMeeting } from './reschedule-meeting/reschedule-meeting.decide.js';
import { resumeMeeting } from './resume-meeting/resume-meeting.decide.js';
import { signMinutes } from './sign-minutes/sign-minutes.decide.js';
import { takeVote } from './take-vote/take-vote.decide.js';
import { withdrawAgendaItem } from './withdraw-agenda-item/withdraw-agenda-item.decide.js';
import { withdrawApology } from './withdraw-apology/withdraw-apology.decide.js';
import { withdrawInterest } from './withdraw-interest/withdraw-interest.decide.js';
import { withdrawMotion } from './withdraw-motion/withdraw-motion.decide.js';
import { withdrawSubstitute } from './withdraw-substitute/withdraw-substitute.decide.js';
import { meetingFold } from './meeting.state.js';

/** Streams `meeting-<id>`: a meeting from its calling to its signed and corrected minutes, in the order of its life. */
export const meetingsSlice = defineSlice({
  prefix: 'meeting',
  thing: 'meeting',
  fold: meetingFold,
  useCases: [
    conveneMeeting,
    rescheduleMeeting,
    cancelMeeting,
    openMeeting,
    adjournMeeting,
    resumeMeeting,
    closeMeeting,
    announceNextMeeting,
    addAgendaItem,
    withdrawAgendaItem,
    reorderAgenda,
    acceptUrgentItem,
    attachReport,
    publishAgenda,
    openItem,
    concludeItem,
    recordAttendance,
    receiveApology,
    withdrawApology,
    nameSubstitute,
    withdrawSubstitute,
    declareInterest,
    withdrawInterest,
    noteDispensation,
    recordDeparture,
    recordReturn,
    excludePublic,
    readmitPublic,
    notePoint,
    putQuestion,
    giveOralAnswer,
    giveUndertaking,
    declineRequest,
    moveMotion,
    moveAmendment,
    disposeAmendment,
    takeVote,
    passResolution,
    loseMotion,
    withdrawMotion,
    approveEarlierMinutes,
    amendEntry,
    certifyRecord,
    publishRecord,
    approveMinutes,
    signMinutes,
    correctMinutes,
  ],
});
