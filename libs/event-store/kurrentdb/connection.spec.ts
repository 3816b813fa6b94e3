import { expect, it } from '@jest/globals';
import { openKurrentEventStore } from './index.js';

/** What a store at a URL says that no client can be made for. */
const saidOf = (url: string): Promise<unknown> =>
  openKurrentEventStore({ url })
    .head()
    .catch((error: unknown) => error);

it.each([
  ['a port that cannot be', 'clerk:hidden-word@db:99999'],
  ['a password with # in it', 'clerk:hidden-word#1@db:2113'],
  ['a password with ? in it', 'clerk:hidden-word?1@db:2113'],
  ['a password with / in it', 'clerk:hidden-word/1@db:2113'],
  ['a password with % in it', 'clerk:hidden-word%1@db:2113'],
])('%s is refused without showing the password', async (_, parts) => {
  const error = await saidOf(`kurrentdb://${parts}?tls=true`);
  expect(error).toMatchObject({ name: 'StoreUnavailable', message: /URL is not understood/ });
  expect(error).not.toHaveProperty('cause');
  expect(String(error)).not.toMatch(/hidden-word|clerk/);
});

it('a certificate’s file that is not there is named as what is wrong', async () =>
  expect(await saidOf('kurrentdb://clerk:hidden-word@db:2113?tls=true&tlsCAFile=/none.crt')).toMatchObject({
    name: 'StoreUnavailable',
    message: /Failed to load certificate file/,
  }));
