import { type Client } from '../support/client.js';
import { told } from '../support/telling.js';

/** A member of the public, with a name and words that occur nowhere by chance. */
export interface Asker {
  readonly name: string;
  /** What they ask beforehand. */
  readonly topic: string;
  readonly part: string;
  /** What they ask in the room. */
  readonly inRoom: string;
}

const asker = (name: string, subject: string): Asker => ({
  name,
  topic: `Why does the ${subject} at Tallow Lane squeak at night?`,
  part: `And who oils the ${subject}, and with what?`,
  inRoom: `May the ${subject} be moved before the school opens?`,
});

/** Has an entry of her own. */
export const zephyrine = asker('Zéphyrine Quagmirequill', 'flibbertigibbet-öiler');
/** Is noted in one step, with the question. */
export const wilhelmina = asker('Wilhelmina Snortlebythwaite', 'xylophonarium');
/** Asks to be forgotten by nobody. */
export const barnaby = asker('Barnaby Thistledownhope', 'pterodactylium');

/** What must be nowhere of someone who was erased: each part of their name, and a word that stands in all they ask. */
export const tracesOf = ({ name, topic }: Asker): string[] => {
  const [, subject = topic] = /the (\S+) at/.exec(topic) ?? [];
  return [...name.split(' '), subject];
};

/** Enters a member of the public, who hands a question in and puts another in the meeting. Gives the id of the entry. */
export async function askWithEntry(clerk: Client, who: Asker, meeting: string): Promise<string> {
  const { name, topic, part, inRoom } = who;
  const { id: person } = await told(clerk, '/api/people', { name, capacity: 'public' });
  await told(clerk, '/api/questions', { topic, parts: [part], asker: { person } });
  await told(clerk, `/api/meetings/${meeting}/questions`, { topic: inRoom, parts: [part], asker: { person } });
  return person;
}

/** The body of a question that is handed in by someone who is noted in the same step. */
export const inOneStep = ({ name, topic, part }: Asker) => ({
  topic,
  parts: [part],
  asker: { label: name, public: true },
});

/** Records such a question under a key. Gives the id by which an erasure names whoever asked. */
export async function askInOneStep(clerk: Client, who: Asker, key: string): Promise<string> {
  const { id, position } = await told(clerk, '/api/questions', inOneStep(who), key);
  const { body } = await clerk.get<{ askerId: string }>(`/api/questions/${id}?minPosition=${position}`);
  return body.askerId;
}
