import { createHash } from 'node:crypto';
import { type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { type Endpoint } from '../cluster.js';
import { uuidAsHalves } from '../wire/uuid.js';
import { type Here } from './here.js';

/** Gossip/Read: the nodes, and which of them leads. */
export const readGossip =
  (here: Here) =>
  (_call: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>, send: sendUnaryData<gossip.ClusterInfo>): void => {
    here.cluster.counters.called('Gossip');
    const { endpoints, leader } = here.cluster;
    send(null, new gossip.ClusterInfo().setMembersList(endpoints.map((at, node) => member(at, node === leader))));
  };

function member({ host, port }: Endpoint, leads: boolean): gossip.MemberInfo {
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  return new gossip.MemberInfo()
    .setInstanceId(uuidAsHalves(createHash('sha256').update(`${host}:${port}`).digest('hex').slice(0, 32)))
    .setTimeStamp(`${Date.now()}0000`)
    .setState(leads ? LEADER : FOLLOWER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
}
