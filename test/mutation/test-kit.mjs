import { format } from 'node:util';
import { expect } from 'expect';

/** Stands in for Jest's globals, so that the same tests can be run many thousand times in one process. */
export const tests = [];
let scope = { name: '', before: [], after: [], beforeAll: [], parent: null };

const each = (define) => (table) => (name, body) =>
  table.forEach((row) => {
    const values = Array.isArray(row) ? row : [row];
    define(format(name, ...values), () => body(...values));
  });

export const describe = (name, body) => {
  scope = { name, before: [], after: [], beforeAll: [], parent: scope };
  body();
  scope = scope.parent;
};
describe.each = each(describe);
describe.skip = () => undefined;
export const it = (name, body, limit) => tests.push({ name, body, limit, scope });
it.each = each(it);
it.skip = () => undefined;
export const test = it;
export const beforeEach = (body) => scope.before.push(body);
export const afterEach = (body) => scope.after.push(body);
// Run for each test: a mutant may change what was prepared.
export const beforeAll = (body) => scope.before.push(body);
export const afterAll = (body) => scope.after.push(body);
export const jest = {};
export { expect };

/** Runs one test with what surrounds it, within a time. @throws what the test throws, or when it takes too long */
export async function runTest({ body, scope: innermost }, milliseconds) {
  const scopes = [];
  for (let each = innermost; each; each = each.parent) scopes.unshift(each);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('Too slow'), { late: true })), milliseconds);
  });
  const whole = async () => {
    try {
      for (const { before } of scopes) for (const prepare of before) await prepare();
      await body();
    } finally {
      for (const { after } of [...scopes].reverse()) for (const tidy of after) await tidy();
    }
  };
  try {
    await Promise.race([whole(), late]);
  } finally {
    clearTimeout(timer);
  }
}
