import { type Server, type Socket, createServer } from 'node:net';
import { once } from 'node:events';

/** A connection and the term of the cluster in which it was made. */
interface Connection {
  readonly socket: Socket;
  readonly term: number;
}

/** The TCP side of a node: it accepts connections, and cuts them. */
export class Connections {
  readonly #open = new Map<string, Connection>();
  #server: Server | undefined;
  #port = 0;

  constructor(
    private readonly host: string,
    private readonly take: (socket: Socket) => void,
    private readonly term: () => number,
  ) {}

  get port(): number {
    return this.#port;
  }

  /** Listens on a port; 0 takes a free one. @throws when it is taken */
  async listen(port: number): Promise<void> {
    const server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
    server.listen(port, this.host);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
    this.#port = address.port;
    this.#server = server;
  }

  /** Cuts every connection and listens no more. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    for (const { socket } of this.#open.values()) socket.destroy();
    await closed;
  }

  /** Cuts one connection, known by the other end's `address:port`. */
  cut(peer: string): void {
    this.#open.get(peer)?.socket.destroy();
  }

  /** The term in which a connection was made; the present one when it is unknown. */
  termOf(peer: string): number {
    return this.#open.get(peer)?.term ?? this.term();
  }

  #accept(socket: Socket): void {
    const peer = `${socket.remoteAddress ?? ''}:${socket.remotePort ?? ''}`;
    this.#open.set(peer, { socket, term: this.term() });
    socket.once('close', () => this.#open.delete(peer));
    // A client that resets its connection is no fault of the server's.
    socket.on('error', () => socket.destroy());
    this.take(socket);
  }
}
