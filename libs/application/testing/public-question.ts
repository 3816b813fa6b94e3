import { type CommandResult } from '#lib/decider/envelope.js';
import { type OpenBook } from './open-book.js';

/** Tells a command as a clerk. */
export const telling =
  (book: OpenBook) =>
  (command: string, body: object, params: Record<string, string> = {}, key?: string): Promise<CommandResult> =>
    book.dispatcher.tell({ command, body, params, actor: 'clerk', ...(key === undefined ? {} : { key }) });

/** A meeting in session with one item on its agenda. */
export async function meetingInSession(book: OpenBook): Promise<{ meeting: string; item: string }> {
  const tell = telling(book);
  const { id: authorityId } = await tell('EstablishAuthority', { name: 'Buckinghamshire Council' });
  const { id: committeeId } = await tell('EstablishCommittee', { authorityId, name: 'Growth Select Committee' });
  const { id } = await tell('ConveneMeeting', { authorityId, committeeId, date: '2026-03-02' });
  await tell('AddAgendaItem', { number: '4', title: 'Public questions' }, { id });
  await tell('OpenMeeting', {}, { id });
  for await (const { data } of book.ledger.store.readStream(`meeting-${id}`))
    if (typeof data['itemId'] === 'string') return { meeting: id, item: data['itemId'] };
  throw new Error('The item is missing.');
}
