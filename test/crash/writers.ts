import { randomUUID } from 'node:crypto';
import { type Client, type CommandAnswer } from '../support/client.js';

/** A command the server said it had recorded. */
export interface Acknowledged extends CommandAnswer {
  readonly stream: string;
  readonly client: number;
}

interface Intent {
  readonly prefix: string;
  readonly path: string;
  readonly body: object;
  readonly key: string;
}

/** Clients that write one command after another; each keeps the key of the one it has no answer to. */
export class Writers {
  private readonly pending = new Map<number, Intent>();
  private readonly ownAction = new Map<number, string>();
  private meetings: string[] = [];

  constructor(
    private readonly clients: number,
    private readonly acknowledged: Acknowledged[],
  ) {}

  /** Opens the meetings that a quarter of the clients share and contend for. */
  async prepare(client: Client): Promise<void> {
    const made = async (path: string, body: object) => {
      const answer = await client.post(path, body);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    };
    const authorityId = await made('/api/authorities', { name: 'Northshire Council' });
    const committeeId = await made('/api/committees', { authorityId, name: 'Audit Committee' });
    for (let n = 0; n < 4; n++) {
      const meeting = await made('/api/meetings', { authorityId, committeeId, title: `Meeting ${n}` });
      await made(`/api/meetings/${meeting}/opening`, {});
      this.meetings.push(meeting);
    }
  }

  /** Writes from every client at once until the server is gone. */
  async writeUntilCut(client: Client): Promise<void> {
    await Promise.all(Array.from({ length: this.clients }, (_, n) => this.writeOne(client, n)));
  }

  /** Sends each command without an answer once more, under its key. */
  async repeatWhatWasCut(client: Client): Promise<void> {
    for (const [n, intent] of this.pending) await this.send(client, n, intent);
  }

  private async writeOne(client: Client, n: number): Promise<void> {
    for (;;) {
      const intent = this.pending.get(n) ?? this.nextIntent(n);
      this.pending.set(n, intent);
      try {
        await this.send(client, n, intent);
      } catch (error) {
        // fetch says TypeError when the connection is gone: the server was killed, and what was pending stays pending.
        // By its name, because a test's realm has a TypeError of its own.
        if (error instanceof Error ? error.name === 'TypeError' : String(error).startsWith('TypeError')) return;
        throw error;
      }
    }
  }

  private async send(client: Client, n: number, intent: Intent): Promise<void> {
    const { status, body } = await client.post(intent.path, intent.body, { 'Idempotency-Key': intent.key });
    // Too busy: nothing was recorded, the same key is sent again.
    if (status === 503) return;
    if (status >= 300) throw new Error(`${intent.path} was refused: ${JSON.stringify(body)}`);
    this.pending.delete(n);
    this.acknowledged.push({ ...body, stream: `${intent.prefix}-${body.id}`, client: n });
    if (intent.path === '/api/actions') this.ownAction.set(n, body.id);
  }

  private nextIntent(n: number): Intent {
    const key = randomUUID();
    const meeting = this.meetings[(n / 4) % this.meetings.length];
    if (n % 4 === 0 && meeting !== undefined)
      return {
        prefix: 'meeting',
        path: `/api/meetings/${meeting}/undertakings`,
        body: { what: `Undertaking ${key}` },
        key,
      };
    const action = this.ownAction.get(n);
    this.ownAction.delete(n);
    if (action !== undefined)
      return { prefix: 'action', path: `/api/actions/${action}/progress`, body: { note: `Progress ${key}` }, key };
    return { prefix: 'action', path: '/api/actions', body: { what: `Promise ${key}` }, key };
  }
}

/** Waits until reactors and views have passed the end of the log. */
export async function untilSettled(client: Client): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const { body } = await client.get<Standing>('/health/ready');
    const places = [...body.views, ...body.reactors.reactors].map(({ position }) => position);
    if (places.every((place) => place === body.head)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Views and reactors did not catch up within a minute.');
}

interface Standing {
  readonly head: string;
  readonly views: readonly { readonly position: string }[];
  readonly reactors: { readonly reactors: readonly { readonly position: string }[] };
}
