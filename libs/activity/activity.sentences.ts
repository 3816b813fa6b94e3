import { type EventDefinitions } from '#lib/domain/define-events.js';
import { actionSentences } from './sentences/action.sentences.js';
import { agendaSentences } from './sentences/agenda.sentences.js';
import { attendanceSentences } from './sentences/attendance.sentences.js';
import { authoritySentences } from './sentences/authority.sentences.js';
import { businessSentences } from './sentences/business.sentences.js';
import { committeeSentences } from './sentences/committee.sentences.js';
import { conveningSentences } from './sentences/convening.sentences.js';
import { decidingSentences } from './sentences/deciding.sentences.js';
import { decisionSentences } from './sentences/decision.sentences.js';
import { housekeepingSentences } from './sentences/housekeeping.sentences.js';
import { personalDataSentences } from './sentences/personal-data.sentences.js';
import { personSentences } from './sentences/person.sentences.js';
import { type Labels, type Phrase, type SentencesOf } from './sentences/phrase.js';
import { programmeSentences } from './sentences/programme.sentences.js';
import { questionSentences } from './sentences/question.sentences.js';
import { recordSentences } from './sentences/record.sentences.js';

/** A sentence for every event of the ledger. */
export const activitySentences = {
  ...authoritySentences,
  ...personSentences,
  ...committeeSentences,
  ...conveningSentences,
  ...agendaSentences,
  ...attendanceSentences,
  ...businessSentences,
  ...decidingSentences,
  ...recordSentences,
  ...questionSentences,
  ...actionSentences,
  ...decisionSentences,
  ...programmeSentences,
  ...personalDataSentences,
  ...housekeepingSentences,
} as unknown as SentencesOf<EventDefinitions>;

const noLabels: Labels = () => null;

/** What happened, in one line; an event this program does not know is told by its type alone. */
export function sentenceOf(event: { type: string; data: object }, labels: Labels = noLabels): Phrase {
  const sentence = Object.hasOwn(activitySentences, event.type) ? activitySentences[event.type] : undefined;
  return sentence?.(event.data as never, labels) ?? [event.type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')];
}
