import { authorityFile } from './certificates/certificate.js';
import { Cluster } from './cluster.js';
import { HOST, Node } from './node.js';
import { type TestServer, type TestServerOptions } from './types.js';

/** Starts a server that speaks KurrentDB's protocol, for tests, on the loopback. @throws when its port is taken */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const cluster = new Cluster(options);
  const nodes = Array.from({ length: options.nodes ?? 1 }, (_, index) => new Node(cluster, index));
  for (const [index, node] of nodes.entries()) {
    await node.listen(index === 0 ? (options.port ?? 0) : 0);
    cluster.endpoints.push({ host: HOST, port: node.port });
  }
  const addresses = nodes.map(({ port }) => `${HOST}:${port}`);
  const { log, counters, faults } = cluster;
  return {
    url: `kurrentdb://${addresses.join(',')}?${tlsOptions(options)}`,
    nodes: addresses,
    faults,
    log: {
      records: log.records,
      calls: counters.calls,
      get openReads() {
        return counters.openReads;
      },
      get openSubscriptions() {
        return counters.openSubscriptions;
      },
    },
    moveLeader: () => cluster.moveLeader(),
    async restart(downFor = 0) {
      const ports = nodes.map(({ port }) => port);
      await Promise.all(nodes.map((node) => node.close()));
      cluster.writer.forget();
      if (downFor > 0) await new Promise((resolve) => setTimeout(resolve, downFor));
      await Promise.all(nodes.map((node, index) => node.listen(ports[index]!)));
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

const tlsOptions = ({ tls = false }: TestServerOptions): string =>
  tls ? `tls=true&tlsCAFile=${authorityFile()}` : 'tls=false';
