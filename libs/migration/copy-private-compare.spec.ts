import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { field } from '#lib/sealing/contract/fixture.js';
import { copyPrivate } from './copy-private.js';
import { comparePrivate } from './copy-private-compare.js';
import { FilesSide } from './testing/private-side.js';

let from: FilesSide;
let to: FilesSide;
beforeEach(async () => {
  from = await new FilesSide().begin();
  to = await new FilesSide().begin();
  await from.vault.seal([field()]);
  const { token } = await from.store.tokens.create('clerk', 'Committee office');
  await from.store.tokens.revoke(token.id);
  await copyPrivate(await from.source(), await to.target());
});
afterEach(async () => {
  await from.end();
  await to.end();
});

describe('A copy of what is private', () => {
  it.each([
    [
      'a field that was changed',
      'vault.db',
      "UPDATE disclosures SET blob = x'01'",
      /is disclosed here and swapped there/,
    ],
    ['a token that is gone', 'private.db', 'DELETE FROM tokens', /A token did not arrive/],
    ['a token of another role', 'private.db', "UPDATE tokens SET role = 'admin'", /A token did not arrive/],
    ['a token in force again', 'private.db', 'UPDATE tokens SET revoked_at = NULL', /A token did not arrive/],
  ])('is found to differ by %s', async (_, file, damage, sentence) => {
    const sides = [await from.source(), await to.source()] as const;
    expect(await comparePrivate(...sides)).toEqual({ fields: 1, subjects: 1, tokens: 1 });
    const database = new Database(join(to.folder.data, file));
    database.exec(damage);
    database.close();
    await expect(comparePrivate(...sides)).rejects.toThrow(sentence);
  });
});
