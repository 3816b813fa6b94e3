import { createHash } from 'node:crypto';
import { defineView } from '#lib/projections/index.js';

/** What the view keeps of a stream: the least that tells any event applied twice, left out, changed or out of order. */
export interface StreamRow {
  readonly count: number;
  /** A hash over the row before and the event. */
  readonly chain: string;
}

/** The view that follows through every fault. */
export const streamView = defineView<StreamRow, { type: '*'; data: unknown }>({
  name: 'streams',
  version: 1,
  title: 'What happened in each stream',
  columns: { count: ({ count }) => count },
  sort: (_, key) => key,
  on: {
    '*': ({ stream, id, revision, position, recordedAt, data }, rows) => {
      const before = rows.get(stream) ?? { count: 0, chain: '' };
      const told = JSON.stringify([before.chain, id, revision, position, recordedAt, data]);
      const chain = createHash('sha256').update(told).digest('base64');
      return [{ key: stream, row: { count: before.count + 1, chain } }];
    },
  },
});
