import { type Asker } from '#lib/application/index.js';

interface Committee {
  readonly id: string;
  readonly name: string;
  readonly authority: string | null;
}

/** The committees as choices of a select, under the council they belong to. */
export async function committeeChoices(asker: Asker, first: string): Promise<{ value: string; text: string }[]> {
  const answer = await asker.ask({ resource: 'committees', params: {}, query: { limit: '1000' } });
  const committees = answer.kind === 'list' ? (answer.items as readonly Committee[]) : [];
  return [
    { value: '', text: first },
    ...committees.map(({ id, name, authority }) => ({
      value: id,
      text: authority === null ? name : `${name} (${authority})`,
    })),
  ];
}
