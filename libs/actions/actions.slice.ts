import { namesWhatExists } from '#lib/decider/names-what-exists.js';
import { defineSlice } from '#lib/decider/use-case.js';
import { actionFold } from './action.state.js';
import { agreeCompletion } from './agree-completion/agree-completion.decide.js';
import { assignAction } from './assign-action/assign-action.decide.js';
import { cancelAction } from './cancel-action/cancel-action.decide.js';
import { correctActionDescription } from './correct-action-description/correct-action-description.decide.js';
import { raiseAction } from './raise-action/raise-action.decide.js';
import { reopenAction } from './reopen-action/reopen-action.decide.js';
import { reportActionToMeeting } from './report-action-to-meeting/report-action-to-meeting.decide.js';
import { reportCompletion } from './report-completion/report-completion.decide.js';
import { reportProgress } from './report-progress/report-progress.decide.js';
import { sendReminder } from './send-reminder/send-reminder.decide.js';
import { setDueDate } from './set-due-date/set-due-date.decide.js';
import { transferAction } from './transfer-action/transfer-action.decide.js';

/** Streams `action-<id>`: everything that can be done to an action. */
export const actionsSlice = defineSlice({
  prefix: 'action',
  thing: 'action',
  fold: actionFold,
  useCases: [
    raiseAction,
    assignAction,
    setDueDate,
    sendReminder,
    reportProgress,
    reportCompletion,
    agreeCompletion,
    reopenAction,
    transferAction,
    cancelAction,
    reportActionToMeeting,
    correctActionDescription,
  ].map(namesWhatExists),
});
