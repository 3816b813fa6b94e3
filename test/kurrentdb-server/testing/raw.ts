import { afterEach } from '@jest/globals';
import { credentials, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import grpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type TestServer } from '../types.js';

const open: { close(): void }[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** A client that sends whatever it is given: the published one never leaves anything out. */
export function rawClient(server: TestServer): InstanceType<typeof grpc.StreamsClient> {
  const client = new grpc.StreamsClient(server.nodes[0]!, credentials.createInsecure());
  open.push(client);
  return client;
}

export const empty = (): shared.Empty => new shared.Empty();

export const named = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

/** Options of a read of `$all` from the start, with nothing left out. */
export const allOptions = (): streams.ReadReq.Options =>
  new streams.ReadReq.Options()
    .setAll(new streams.ReadReq.Options.AllOptions().setStart(empty()))
    .setCount('10')
    .setNoFilter(empty())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(empty()));

/** What a read gave, and the name of the status it ended with. */
export function rawRead(
  server: TestServer,
  options: streams.ReadReq.Options | undefined,
): Promise<{ responses: streams.ReadResp[]; ended: string }> {
  return new Promise((resolve) => {
    const responses: streams.ReadResp[] = [];
    const call = rawClient(server).read(new streams.ReadReq().setOptions(options));
    call.on('data', (response: streams.ReadResp) => responses.push(response));
    call.on('error', (error: ServiceError) => resolve({ responses, ended: status[error.code] }));
    call.on('end', () => resolve({ responses, ended: 'OK' }));
  });
}

/** The name of the status with which an Append of these messages ended. */
export function rawAppend(server: TestServer, messages: readonly streams.AppendReq[]): Promise<string> {
  return new Promise((resolve) => {
    const call = rawClient(server).append((error) => resolve(error === null ? 'OK' : status[error.code]));
    for (const message of messages) call.write(message);
    call.end();
  });
}

/** An event as Append proposes it, without the metadata that is named. */
export function proposed(without?: 'type' | 'content-type' | 'id'): streams.AppendReq {
  const message = new streams.AppendReq.ProposedMessage().setData(Buffer.from('x'));
  if (without !== 'id') message.setId(new shared.UUID().setString('0199a1b2-0000-7000-8000-0000000000ab'));
  if (without !== 'type') message.getMetadataMap().set('type', 'Noted');
  if (without !== 'content-type') message.getMetadataMap().set('content-type', 'application/json');
  return new streams.AppendReq().setProposedMessage(message);
}

/** The first message of Append. */
export const appendOptions = (options: streams.AppendReq.Options): streams.AppendReq =>
  new streams.AppendReq().setOptions(options);
