import { expect, it } from '@jest/globals';
import { EventLog } from './event-log.js';
import { metastreamOf } from './record.js';
import { visibleOf } from './visible.js';

const note = (text: string) => ({
  id: text,
  type: 'T',
  contentType: 'application/json',
  data: Buffer.from(text),
  metadata: Buffer.alloc(0),
});

it.each([
  ['{}', [0, 1, 2]],
  ['{"$maxCount":1}', [2]],
  ['{"$maxCount":9}', [0, 1, 2]],
  ['{"$tb":1}', [1, 2]],
  ['{"$tb":1,"$maxCount":1}', [2]],
  ['{"$maxAge":60}', [1, 2]],
  ['{"$maxAge":7200}', [0, 1, 2]],
  ['{"$maxCount":0,"$maxAge":0}', [0, 1, 2]],
  ['not JSON', [0, 1, 2]],
  ['[1]', [0, 1, 2]],
])('of three events, the first an hour old, %s leaves %j', (metadata, left) => {
  const log = new EventLog();
  const records = log.write('note-1', ['0', '1', '2'].map(note));
  Object.assign(records[0]!, { created: Date.now() - 3_600_000 });
  log.write(metastreamOf('note-1'), [note(metadata)]);
  const { first, isYoungEnough } = visibleOf(log, 'note-1');
  const visible = records.filter((record) => record.revision >= first && isYoungEnough(record));
  expect(visible.map(({ revision }) => revision)).toEqual(left);
});
