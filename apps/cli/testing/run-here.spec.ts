import { afterEach, expect, it } from '@jest/globals';
import { runHere } from './run-here.js';

const before = process.exitCode;
afterEach(() => {
  process.exitCode = before;
});

it('A run of the command knows nothing of the exit code of another, and leaves none behind', async () => {
  process.exitCode = 1;
  expect((await runHere('/nowhere', 'schema', 'action')).code).toBe(0);
  expect(process.exitCode).toBe(1);
});
