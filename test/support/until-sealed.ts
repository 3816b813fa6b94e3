import { type Client } from './client.js';

/** Waits until so many entries are under a seal, made by the server itself; at most ten seconds. */
export async function untilSealed(reader: Client, entries: number): Promise<void> {
  let last: string | undefined;
  for (let attempt = 0; attempt < 200; attempt++) {
    const { status, body } = await reader.get<string>('/checkpoint');
    last = status === 200 ? body.split('\n')[1] : undefined;
    if (Number(last ?? 0) >= entries) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`After ten seconds ${last ?? 'no'} entries are under a seal, and not ${entries}.`);
}
