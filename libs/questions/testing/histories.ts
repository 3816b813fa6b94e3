import { type QuestionEvent } from '../question.events.js';

type Data<Name extends QuestionEvent['type']> = Extract<QuestionEvent, { type: Name }>['data'];
type Told<Name extends QuestionEvent['type']> = Extract<QuestionEvent, { type: Name }>;

const nowhere = { authorityId: null, committeeId: null, meetingId: null, itemId: null };

/** A question handed in on notice, with nothing stated but what is asked. */
export const submitted = (data: Partial<Data<'QuestionSubmitted'>> = {}): Told<'QuestionSubmitted'> => ({
  type: 'QuestionSubmitted',
  data: {
    ...nowhere,
    asker: null,
    addressee: null,
    topic: 'How many social workers are agency staff?',
    parts: [],
    answerDue: null,
    ...data,
  },
});

export const accepted: Told<'QuestionAccepted'> = { type: 'QuestionAccepted', data: {} };
export const refused: Told<'QuestionRefused'> = { type: 'QuestionRefused', data: { ground: 'It is defamatory' } };

/** A question put in the room. */
export const put = (data: Partial<Data<'QuestionPutInRoom'>> = {}): Told<'QuestionPutInRoom'> => ({
  type: 'QuestionPutInRoom',
  data: {
    ...nowhere,
    asker: null,
    addressee: null,
    topic: 'How is capacity kept in smaller teams?',
    parts: [],
    written: false,
    ...data,
  },
});

/** An oral answer; `complete` null: the record does not say whether it answers the whole question. */
export const answered = (complete: boolean | null): Told<'AnswerGiven'> => ({
  type: 'AnswerGiven',
  data: { responder: null, gist: 'Teams are smaller and managers more', complete, meetingId: null },
});

export const promised = (actionId: string): Told<'AnswerPromised'> => ({
  type: 'AnswerPromised',
  data: { actionId, by: [], due: null, dueText: null },
});

export const written: Told<'WrittenAnswerSent'> = {
  type: 'WrittenAnswerSent',
  data: { responder: null, gist: 'Twenty-two', sentOn: null, sha256: null },
};
export const declined: Told<'AnswerDeclined'> = { type: 'AnswerDeclined', data: { by: null, reason: null } };
export const withdrawn: Told<'QuestionWithdrawn'> = { type: 'QuestionWithdrawn', data: { reason: null } };

export const supplementary: Told<'SupplementaryPut'> = {
  type: 'SupplementaryPut',
  data: { topic: 'And next year?', asker: null },
};

export const leftUnanswered = (meetingId: string, inPart = false): Told<'QuestionLeftUnanswered'> => ({
  type: 'QuestionLeftUnanswered',
  data: { meetingId, inPart },
});
