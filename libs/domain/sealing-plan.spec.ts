import { describe, expect, it } from '@jest/globals';
import { type TSchema, Type } from '@sinclair/typebox';
import { events } from '#lib/application/events.js';
import { event, Id, orNull, Party, Sealable, Words } from './index.js';
import { OPENS_MATTERS, PARTY, SEALED_WITH, sealingPlanOf } from './sealing-plan.js';

const KEYWORDS = [PARTY, SEALED_WITH, OPENS_MATTERS];

/** How often a schema says anything about sealing, at any depth. */
function said(schema: TSchema): number {
  const {
    anyOf = [],
    items,
    properties = {},
  } = schema as {
    anyOf?: TSchema[];
    items?: TSchema;
    properties?: Record<string, TSchema>;
  };
  const own = KEYWORDS.filter((keyword) => keyword in schema).length;
  return [...anyOf, ...(items ? [items] : []), ...Object.values(properties)].reduce((sum, one) => sum + said(one), own);
}

describe('What of an event may be sealed', () => {
  it('follows from its definition: parties, words with those they stand with, and matters opened', () => {
    const { data } = event('Asked', {
      asker: orNull(Party),
      others: Type.Array(Party),
      topic: Sealable(Words('What'), { with: ['asker', 'itemId'] }),
      parts: orNull(Type.Array(Sealable(Words('What'), { with: 'asker' }))),
      name: orNull(Sealable(Words('Name'), { with: 'stream' })),
      itemIds: Type.Array(Id('Item'), { [OPENS_MATTERS]: true }),
      plain: Words('Plain'),
    });
    expect(sealingPlanOf(data)).toEqual({
      parties: ['asker', 'others'],
      sealable: [
        { name: 'topic', with: ['asker', 'itemId'] },
        { name: 'parts', with: ['asker'] },
        { name: 'name', with: ['stream'] },
      ],
      opens: ['itemIds'],
      withStream: true,
    });
  });

  const definitions = events.flatMap((slice) => Object.entries(slice));

  it.each(definitions)('of %s is found where it is looked for, and names members there are', (_type, { data }) => {
    const { parties, sealable, opens } = sealingPlanOf(data);
    expect(parties.length + sealable.length + opens.length).toBe(said(data));
    const members = new Set([...Object.keys(data.properties), 'stream']);
    for (const rule of sealable) for (const member of rule.with) expect(members).toContain(member);
  });
});
