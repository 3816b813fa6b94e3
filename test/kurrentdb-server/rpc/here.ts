import { type Metadata } from '@grpc/grpc-js';
import { type Cluster } from '../cluster.js';
import { type Failure, notLeader } from '../wire/errors.js';

/** A call, as far as every handler needs it. */
export interface AnyCall {
  readonly metadata: Metadata;
  readonly cancelled: boolean;
  getPeer(): string;
}

/** The node that a handler answers for. */
export class Here {
  constructor(
    readonly cluster: Cluster,
    readonly node: number,
    /** Cuts the connection to `address:port`. */
    readonly cut: (peer: string) => void,
    private readonly termOf: (peer: string) => number,
  ) {}

  /** The failure that names the leader. */
  notLeader(): Failure {
    const { endpoints, leader } = this.cluster;
    const { host, port } = endpoints[leader]!;
    return notLeader(host, port);
  }

  /** Whether a call that reads must go elsewhere: it requires a leader, and this node is none. */
  refusesRead(call: AnyCall): boolean {
    return this.node !== this.cluster.leader && requiresLeader(call);
  }

  /**
   * Whether a call that writes must go elsewhere. A follower forwards writes that do not require a leader; but one that
   * was leader a moment ago refuses those of the connections it had then, as during an election.
   */
  refusesWrite(call: AnyCall, peer: string): boolean {
    if (this.node === this.cluster.leader) return false;
    return requiresLeader(call) || this.termOf(peer) < this.cluster.term;
  }
}

const requiresLeader = ({ metadata }: AnyCall): boolean =>
  String(metadata.get('requires-leader')[0] ?? '').toLowerCase() === 'true';
