import { type Client, type CommandAnswer } from './client.js';

/** Tells a command that must be recorded. */
export async function told(clerk: Client, path: string, body: object, key?: string): Promise<CommandAnswer> {
  const answer = await clerk.post(path, body, key === undefined ? {} : { 'Idempotency-Key': key });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A meeting in session: four entries. Gives its id. */
export async function openMeeting(clerk: Client): Promise<string> {
  const { id: authorityId } = await told(clerk, '/api/authorities', { name: 'Northshire Council' });
  const { id: committeeId } = await told(clerk, '/api/committees', { authorityId, name: 'Growth Select Committee' });
  const { id } = await told(clerk, '/api/meetings', { authorityId, committeeId });
  await told(clerk, `/api/meetings/${id}/opening`, {});
  return id;
}
