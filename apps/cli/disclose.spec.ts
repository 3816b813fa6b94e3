import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, readDisclosure } from '#lib/sealing/index.js';
import { runHere } from './testing/run-here.js';

let data: string;
let events: Record<string, unknown>[];
const minutebook = (...args: readonly string[]) => runHere(data, ...args);

beforeAll(async () => {
  data = join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'book');
  const asked = { topic: 'Why is the lane dark?', asker: { label: 'Wilma Otter', public: true } };
  await minutebook('tell', 'SubmitQuestion', '--body', JSON.stringify(asked));
  events = (await minutebook('history', '--json')).json();
});
afterAll(() => rmSync(join(data, '..'), { recursive: true, force: true }));

describe('Handing out what is sealed', () => {
  it('gives the disclosures of an event, each under the digest that stands in the entry', async () => {
    const [question] = events;
    const [disclosures] = (await minutebook('disclose', String(question?.['id']))).json() as Record<string, string>[];
    const disclosed = Object.entries(disclosures ?? {}).map(([digest, text]) => {
      expect(digestOf(text)).toBe(digest);
      expect(JSON.stringify(question?.['data'])).toContain(digest);
      return readDisclosure(text);
    });
    expect(disclosed.map((one) => [one?.pointer, one?.value])).toEqual(
      expect.arrayContaining([
        ['/data/topic', 'Why is the lane dark?'],
        ['/data/asker/label', 'Wilma Otter'],
      ]),
    );
  });

  it('gives one field alone where one is asked for', async () => {
    const [disclosures] = (await minutebook('disclose', String(events[0]?.['id']), '--pointer', '/data/topic')).json();
    expect(Object.values(disclosures ?? {}).map((text) => readDisclosure(String(text))?.pointer)).toEqual([
      '/data/topic',
    ]);
  });

  it('knows no event that is not there', async () => {
    const { code, stderr } = await minutebook('disclose', 'b1000000-0000-4000-8000-000000000001');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is no event with the id/)]);
  });
});
