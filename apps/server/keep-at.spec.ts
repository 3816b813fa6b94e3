import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { keepAt } from './keep-at.js';

it('What goes on begins again when the store was away, and ends as it ends', async () => {
  let times = 0;
  await keepAt(async () => {
    if (++times < 2) throw new StoreUnavailable('The cluster elects a leader.');
  }, new AbortController().signal);
  expect(times).toBe(2);
});

it('A fault is not begun again', async () => {
  const faulty = keepAt(() => Promise.reject(new Error('The view is broken.')), new AbortController().signal);
  await expect(faulty).rejects.toThrow('The view is broken.');
});

it('Stopping ends the waiting', async () => {
  const stop = new AbortController();
  const waiting = keepAt(() => Promise.reject(new StoreUnavailable('Away.')), stop.signal);
  stop.abort();
  await waiting;
});
