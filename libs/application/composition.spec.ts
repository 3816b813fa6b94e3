import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { minuteBook } from './minute-book.js';

const libs = join(import.meta.dirname, '..');

/** Exports of every file whose name ends so, by what they look like. */
async function found<Thing extends object>(ending: string, is: (value: object) => boolean): Promise<Thing[]> {
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(ending) && !file.includes('testing'),
  );
  const modules: Record<string, unknown>[] = [];
  // One after another: the test runner's loader does not link modules side by side.
  for (const file of files)
    modules.push((await import(pathToFileURL(join(libs, file)).href)) as Record<string, unknown>);
  return modules.flatMap((module) =>
    Object.values(module).filter((value): value is Thing => typeof value === 'object' && value !== null && is(value)),
  );
}
const sorted = (names: Iterable<string>) => [...names].sort();

describe('The minute book forgets nothing that lies in the libraries', () => {
  it('every slice', async () => {
    const slices = await found<{ prefix: string }>('.slice.ts', (value) => 'useCases' in value);
    expect(sorted(minuteBook.slices.map(({ prefix }) => prefix))).toEqual(sorted(slices.map(({ prefix }) => prefix)));
  });

  it('every view', async () => {
    const views = await found<{ name: string }>('.projection.ts', (value) => 'sort' in value && 'on' in value);
    expect(sorted(minuteBook.views.map(({ name }) => name))).toEqual(sorted(views.map(({ name }) => name)));
  });

  it('every reading', async () => {
    const cases = await found<{ get: string }>('.query.ts', (value) => 'get' in value && 'views' in value);
    expect(sorted(minuteBook.queryCases.map(({ get }) => get))).toEqual(sorted(cases.map(({ get }) => get)));
  });

  it('every reactor', async () => {
    const reactors = await found<{ name: string }>('.reactor.ts', (value) => 'on' in value && 'title' in value);
    expect(sorted(minuteBook.reactors.map(({ name }) => name))).toEqual(sorted(reactors.map(({ name }) => name)));
  });

  it('every event that a slice can record', async () => {
    const definitions = await found<Record<string, object>>('.events.ts', (value) =>
      Object.values(value).some((each) => typeof each === 'object' && each !== null && 'upcasts' in each),
    );
    const known = minuteBook.events.flatMap((each) => Object.keys(each));
    expect(sorted(known)).toEqual(sorted(new Set(definitions.flatMap((each) => Object.keys(each)))));
  });
});

describe('Names in the minute book', () => {
  it.each([
    ['prefixes of streams', minuteBook.slices.map(({ prefix }) => prefix)],
    ['commands', minuteBook.slices.flatMap(({ useCases }) => useCases.map(({ command }) => command.name))],
    ['places to post to', minuteBook.slices.flatMap(({ useCases }) => useCases.map(({ post }) => post))],
    ['places to get from', minuteBook.queryCases.map(({ get }) => get)],
    ['views', minuteBook.views.map(({ name }) => name)],
    ['reactors', minuteBook.reactors.map(({ name }) => name)],
  ])('%s are used once', (_, names) => {
    expect(names).toEqual([...new Set(names)]);
  });

  it('every reading reads views that the minute book keeps', () => {
    for (const { get, views } of minuteBook.queryCases)
      for (const view of views) expect([get, minuteBook.views.includes(view)]).toEqual([get, true]);
  });
});
