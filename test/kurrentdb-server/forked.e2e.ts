import { expect, it } from '@jest/globals';
import { forkTestServer } from './index.js';
import { clientOf, noted, refusal } from './testing/running.js';

it('a server of its own process does as it is told, and says how things stand', async () => {
  const server = await forkTestServer({ version: '23.10.0' });
  try {
    const client = clientOf(server.url);
    const append = () => refusal(client.appendToStream('note-1', noted('x'), { streamState: 'any' }));
    await server.tell({ do: 'next', fault: { on: 'append', do: 'unavailable' } });
    expect(await append()).toMatchObject({ type: 'unavailable' });
    await append();
    const { records, befallen, calls } = await server.tell({ do: 'report' });
    expect({ records, befallen, appends: calls['BatchAppend.append'] }).toEqual({
      records: 1,
      befallen: { unavailable: 1 },
      appends: 2,
    });
    await expect(server.tell({ do: 'move-leader' })).rejects.toThrow(/nowhere/);
    expect((await server.tell({ do: 'restart', downFor: 1 })).records).toBe(1);
  } finally {
    await server.stop();
  }
});
