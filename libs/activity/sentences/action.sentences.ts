import { type actionEvents } from '#lib/actions/action.events.js';
import { type Party } from '#lib/domain/fields.js';
import { type Phrase, type SentencesOf, say } from './phrase.js';
import { because, by, committee, day, minute, quote, short, stated, whoAll } from './words.js';

const dueWords = ({ due, dueText }: { due: string | null; dueText: string | null }): string | Phrase =>
  due === null ? stated(dueText, (words) => `, due ${short(words, 60)}`) : `, due ${day(due)}`;

const forOwners = (owners: readonly Party[]): string | Phrase =>
  owners.length === 0 ? ', with nobody named to do it' : say` for ${whoAll(owners)}`;

/** What became of an action. */
export const actionSentences: SentencesOf<typeof actionEvents> = {
  ActionRaised: ({ what, owners, ...due }) =>
    say`An action was raised${forOwners(owners)}${dueWords(due)}: ${quote(what)}`,
  ActionAssigned: ({ owners, reason }) =>
    owners.length === 0
      ? say`The action was left with nobody named to do it${because(reason)}`
      : say`The action was given to ${whoAll(owners)}${because(reason)}`,
  DueDateSet: ({ reason, due, dueText }) =>
    due === null && dueText === null
      ? say`The action’s due date was taken away${because(reason)}`
      : say`The action’s due date was set at ${due === null ? short(dueText ?? '', 60) : day(due)}${because(reason)}`,
  ReminderSent: ({ to, note }) =>
    say`A reminder ${to.length === 0 ? 'was sent' : say`went to ${whoAll(to)}`}${because(note)}`,
  ProgressReported: ({ note, by: reporter }) => say`Progress was reported${by(reporter)}: ${quote(note)}`,
  CompletionReported: ({ note, by: reporter, completedOn }) =>
    say`The action was reported complete${by(reporter)}${stated(completedOn, (on) => `, done on ${day(on)}`)}${because(note)}`,
  CompletionAgreed: ({ minuteNumber }) => say`The committee agreed that the action is complete${minute(minuteNumber)}`,
  ActionReopened: ({ reason }) => say`The action was opened again${because(reason)}`,
  ActionTransferred: ({ toCommitteeId, reason }) =>
    say`The action passed to ${committee(toCommitteeId)}${because(reason)}`,
  ActionCancelled: ({ reason }) => say`The action was cancelled${because(reason)}`,
  ActionReportedToMeeting: ({ status }) => say`The action was reported to a meeting as ${short(status, 40)}`,
  ActionDescriptionCorrected: ({ was, what, reason }) =>
    say`The wording of the action was corrected from ${quote(was, 60)} to ${quote(what, 60)}${because(reason)}`,
};
