import { Server, ServerCredentials } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { certificate } from './certificates/certificate.js';
import { type Cluster } from './cluster.js';
import { Connections } from './connections.js';
import { append } from './rpc/append.js';
import { batchAppend } from './rpc/batch-append.js';
import { deleteStream } from './rpc/delete.js';
import { readGossip } from './rpc/gossip.js';
import { Here } from './rpc/here.js';
import { read } from './rpc/read.js';
import { supportedMethods } from './rpc/server-features.js';
import { tombstone } from './rpc/tombstone.js';

/** Nodes listen here only. */
export const HOST = '127.0.0.1';

/** Bytes of one message: the largest record of a real server, and some room. */
const MAX_MESSAGE = 17 * 1024 * 1024;

const DEFAULT_MAX_APPEND = 16 * 1024 * 1024;

/** One node of the cluster: the gRPC server, and the connections it is given. */
export class Node {
  readonly #grpc = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE, 'grpc.max_send_message_length': -1 });
  readonly #connections: Connections;

  constructor(cluster: Cluster, node: number) {
    const { tls = false, batchAppend: batches = true, serverFeatures = true, maxAppendSize } = cluster.options;
    const injector = this.#grpc.createConnectionInjector(
      tls ? ServerCredentials.createSsl(null, [certificate()]) : ServerCredentials.createInsecure(),
    );
    this.#connections = new Connections(
      HOST,
      (socket) => injector.injectConnection(socket),
      () => cluster.term,
    );
    const here = new Here(
      cluster,
      node,
      (peer) => this.#connections.cut(peer),
      (peer) => this.#connections.termOf(peer),
    );
    const limit = maxAppendSize ?? DEFAULT_MAX_APPEND;
    this.#grpc.addService(streams.StreamsService, {
      read: read(here),
      append: append(here, limit),
      delete: deleteStream(here),
      tombstone: tombstone(here),
      ...(batches ? { batchAppend: batchAppend(here, limit) } : {}),
    });
    this.#grpc.addService(gossip.GossipService, { read: readGossip(here) });
    if (serverFeatures)
      this.#grpc.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods(here) });
  }

  get port(): number {
    return this.#connections.port;
  }

  /** Listens on a port; 0 takes a free one. @throws when it is taken */
  listen(port: number): Promise<void> {
    return this.#connections.listen(port);
  }

  /** Cuts every connection and listens no more, until it is told to again. */
  close(): Promise<void> {
    return this.#connections.close();
  }

  /** Ends for good. */
  async stop(): Promise<void> {
    await this.close();
    this.#grpc.forceShutdown();
  }
}
