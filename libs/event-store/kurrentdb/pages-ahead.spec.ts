import { describe, expect, it } from '@jest/globals';
import { collect } from '../contract/fixture.js';
import { pagesAhead } from './pages-ahead.js';

/** Pages of three of the numbers below a bound, and what was asked for. */
function numbers(below: number) {
  const asked: (number | null)[] = [];
  const ask = (last: number | null) => {
    asked.push(last);
    const first = last === null ? 0 : last + 1;
    return Promise.resolve([0, 1, 2].map((offset) => first + offset).filter((number) => number < below));
  };
  return { asked, ask };
}

describe('pages asked for ahead', () => {
  it.each([0, 1, 3, 5, 6, 7])('give everything of %s once and in order', async (below) => {
    const pages = await collect(pagesAhead(numbers(below).ask, 3, () => false));
    expect(pages.flat()).toEqual(Array.from({ length: below }, (_, number) => number));
  });

  it('are one page ahead of the consumer, and no more', async () => {
    const { asked, ask } = numbers(100);
    for await (const page of pagesAhead(ask, 3, () => false)) if (page[0] === 3) break;
    expect(asked).toEqual([null, 2, 5]);
  });

  it('end where that is enough', async () => {
    const { asked, ask } = numbers(100);
    expect(await collect(pagesAhead(ask, 3, (last) => last >= 5))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(asked).toEqual([null, 2]);
  });

  it('fail when the consumer gets to the page that failed, and not at all when it never does', async () => {
    const ask = (last: number | null) => (last === null ? Promise.resolve([0]) : Promise.reject(new Error('gone')));
    for await (const page of pagesAhead<number>(ask, 1, () => false)) if (page.length > 0) break;
    await expect(collect(pagesAhead<number>(ask, 1, () => false))).rejects.toThrow('gone');
  });
});
