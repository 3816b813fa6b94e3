/** What a client of the API was answered. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A client of the HTTP API with a token. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  post<Body = CommandAnswer>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send<Body>(path, {
      method: 'POST',
      body: content,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }

  get<Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>(path, { headers });
  }

  /** What lies at an address, byte for byte. @throws when it is not there */
  async bytes(path: string): Promise<Uint8Array> {
    const authorised = this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}${path}`, { headers: authorised });
    if (!response.ok) throw new Error(`${path} is answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private async send<Body>(
    path: string,
    init: { method?: string; body?: string; headers: Record<string, string> },
  ): Promise<Answer<Body>> {
    const authorised = this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}${path}`, { ...init, headers: { ...authorised, ...init.headers } });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: (json ? JSON.parse(text) : text) as Body, headers: response.headers };
  }
}

export interface CommandAnswer {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}
