import { describe, expect, it } from '@jest/globals';
import { hidesHistory } from './hides-history.js';

describe('a stream’s metadata', () => {
  it.each(['$tb', '$maxCount', '$maxAge'])('with %s hide history, as JSON and as its bytes', (name) => {
    expect(hidesHistory({ [name]: 1, remark: 'x' })).toBe(name);
    expect(hidesHistory(Buffer.from(JSON.stringify({ [name]: 1 })))).toBe(name);
  });

  it.each([{}, { $acl: { $r: '$all' } }, { maxCount: 1 }, null, 'text', Buffer.from('{"$tb"'), Buffer.from('null')])(
    'hide nothing: %j',
    (data) => expect(hidesHistory(data)).toBeNull(),
  );
});
