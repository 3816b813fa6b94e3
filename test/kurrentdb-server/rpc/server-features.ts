import { type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { type Here } from './here.js';

const STREAMS = 'event_store.client.streams.streams';

/** ServerFeatures/GetSupportedMethods: the version, and every method there is, in lower case. */
export const supportedMethods =
  (here: Here) =>
  (
    _call: ServerUnaryCall<shared.Empty, features.SupportedMethods>,
    send: sendUnaryData<features.SupportedMethods>,
  ): void => {
    here.cluster.counters.called('GetSupportedMethods');
    const { version = '24.10.0', batchAppend = true } = here.cluster.options;
    send(
      null,
      new features.SupportedMethods()
        .setEventStoreServerVersion(version)
        .setMethodsList([
          method(STREAMS, 'read', ['position', 'events']),
          method(STREAMS, 'append'),
          method(STREAMS, 'delete'),
          method(STREAMS, 'tombstone'),
          ...(batchAppend ? [method(STREAMS, 'batchappend', ['deadline_duration'])] : []),
          method('event_store.client.gossip.gossip', 'read'),
          method('event_store.client.server_features.serverfeatures', 'getsupportedmethods'),
        ]),
    );
  };

const method = (service: string, name: string, has: string[] = []): features.SupportedMethod =>
  new features.SupportedMethod().setServiceName(service).setMethodName(name).setFeaturesList(has);
