/** What a follower of the live feed was sent. */
export interface Sent {
  readonly id: string;
  readonly event: Record<string, unknown>;
}

/** Follows `/api/events/stream` as a browser would, from a position on. */
export class LiveFeed {
  readonly sent: Sent[] = [];
  private readonly stop = new AbortController();
  /** Why the connection broke, when neither side ended it. */
  broken: unknown = null;
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly url: string) {}

  /** Resolves once the connection is open. */
  async open(lastEventId?: string): Promise<void> {
    const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
    const response = await fetch(`${this.url}/api/events/stream`, { headers, signal: this.stop.signal });
    if (!response.ok || !response.body) throw new Error(`The feed answered ${response.status}`);
    this.following = this.read(response.body).catch((error: unknown) => {
      if (!this.stop.signal.aborted) this.broken = error;
    });
  }

  /** Waits until `enough` says so, at most ten seconds. */
  async until(enough: (sent: readonly Sent[]) => boolean): Promise<void> {
    for (let attempt = 0; attempt < 1000; attempt++) {
      if (enough(this.sent)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Only ${this.sent.length} events came over the feed.`);
  }

  /** Resolves when the server has ended the feed. */
  ended(): Promise<void> {
    return this.following;
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.following;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) this.take(message);
    }
  }

  private take(message: string): void {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(message)?.[1];
    const data = field('data');
    if (field('event') !== 'event' || data === undefined) return;
    this.sent.push({ id: field('id') ?? '', event: JSON.parse(data) as Record<string, unknown> });
  }
}
