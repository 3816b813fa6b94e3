import { type Room } from '../room.js';
import {
  type AgendaItemRecord,
  type AnswerRecord,
  type DeclinedRequestRecord,
  type ItemConcludedRecord,
  type ItemOpenedRecord,
  type NextMeetingRecord,
  type PointRecord,
  type QuestionRecord,
  type UndertakingRecord,
} from '../seed-records.js';

/** The agenda, and what was said, asked, answered and promised under it. */
export const businessEntries = {
  'agenda-item': (room: Room, { number, title, ...record }: AgendaItemRecord) =>
    room.tell('AddAgendaItem', record.id, record, { number, title }),
  'item-opened': (room: Room, record: ItemOpenedRecord) =>
    room.tell('OpenItem', record.id, record, { itemId: room.item(record.item) }),
  'item-concluded': (room: Room, record: ItemConcludedRecord) =>
    room.tell('ConcludeItem', record.id, record, { itemId: room.item(record.item), disposition: record.disposition }),
  point: (room: Room, record: PointRecord) =>
    room.tell('NotePoint', record.id, record, {
      itemId: room.item(record.item),
      speaker: room.party(record.speaker, record.speakerLabel),
      summary: record.summary,
    }),
  question: (room: Room, record: QuestionRecord) =>
    room.tell('PutQuestion', record.id, record, {
      itemId: room.item(record.item),
      asker: room.party(record.asker, record.askerLabel),
      addressee: room.party(record.addressee, record.addresseeLabel),
      topic: record.topic,
      parts: record.parts,
      written: record.written,
    }),
  answer: (room: Room, record: AnswerRecord) =>
    room.tell('GiveOralAnswer', record.id, record, {
      questionId: room.made(record.question, 'question'),
      responder: room.party(record.responder, record.responderLabel),
      gist: record.gist,
      complete: completes(room, record),
    }),
  undertaking: (room: Room, record: UndertakingRecord) =>
    room.tell('GiveUndertaking', record.id, record, {
      itemId: room.item(record.item),
      what: record.what,
      owners: room.parties(record.owners),
      requestedBy: room.parties(record.requestedBy),
      due: record.due,
      dueText: record.dueText,
      dueKind: record.dueKind,
      questionId: promisedAnswer(room, record),
      strength: record.strength,
    }),
  'declined-request': (room: Room, record: DeclinedRequestRecord) =>
    room.tell('DeclineRequest', record.id, record, {
      itemId: room.item(record.item),
      what: record.what,
      requestedBy: room.parties(record.requestedBy),
    }),
  'next-meeting': async (room: Room, { date, time, place, ...record }: NextMeetingRecord) => {
    if (date !== null) await room.tell('AnnounceNextMeeting', record.id, record, { date, startTime: time, place });
  },
};

/** The question an undertaking promises to answer; one that only arose from a question promises none. */
function promisedAnswer(room: Room, { question }: UndertakingRecord): string | null {
  const asked = room.file.records.find((each) => each.kind === 'question' && each.id === question);
  return asked?.kind === 'question' && asked.answered === 'promised' ? room.made(asked.id, 'question') : null;
}

/** Whether an answer settles its question: the last one does or does not, by what the record shows; earlier ones do not say. */
function completes(room: Room, answer: AnswerRecord): boolean | null {
  const answers = room.file.records.filter((each) => each.kind === 'answer' && each.question === answer.question);
  if (answers.at(-1)?.id !== answer.id) return null;
  const question = room.file.records.find((each) => each.kind === 'question' && each.id === answer.question);
  return question?.kind === 'question' ? question.answered === 'full' : null;
}
