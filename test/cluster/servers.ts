import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from '#lib/postgres/index.js';
import { postgresPrivateStore } from '#lib/private-store/postgres/index.js';
import { type CliResult, runMinutebook } from '../support/cli.js';
import { Client } from '../support/client.js';
import { type TestCluster } from '../support/cluster.js';
import { environmentOf } from '../support/on-cluster.js';
import { temporaryFolder } from '../support/project.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

/** A server process over a ledger that other servers have open as well. */
export interface ClusterServer {
  readonly data: string;
  readonly process: ServerProcess;
  readonly clerk: Client;
  readonly reader: Client;
  /** The built command on this server's data directory. */
  minutebook(...args: string[]): Promise<CliResult>;
}

/** Servers over one ledger, each with a data directory of its own, with the keys in one folder that all see. */
export class Servers {
  private readonly folder = temporaryFolder('servers');
  private readonly running: ServerProcess[] = [];
  private token: string | null = null;

  constructor(
    private readonly cluster: TestCluster,
    private readonly ledger: string,
  ) {
    mkdirSync(this.keys, { mode: 0o700 });
  }

  async start(name: string): Promise<ClusterServer> {
    this.token ??= await this.makeToken();
    const data = join(this.folder.path, name);
    const environment = this.environment();
    const process = await startServerProcess(data, { env: environment });
    this.running.push(process);
    return {
      data,
      process,
      clerk: new Client(process.url, this.token),
      reader: new Client(process.url),
      minutebook: (...args) => runMinutebook([...args, '--data', data], environment),
    };
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((process) => process.stop()));
    this.folder.dispose();
  }

  private get keys(): string {
    return join(this.folder.path, 'keys');
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...environmentOf(this.cluster.store(this.ledger)),
      MINUTEBOOK_SIGNING_KEY: join(this.keys, 'signing-key'),
      MINUTEBOOK_WRAPPING_KEYS: this.keys,
    };
  }

  private async makeToken(): Promise<string> {
    const { privateUrl } = this.cluster.store(this.ledger);
    if (privateUrl === null) throw new Error('Several servers need a PostgreSQL.');
    const postgres = await openPostgres({ url: privateUrl, ledger: this.ledger });
    try {
      return (await postgresPrivateStore(postgres).tokens.create('clerk', 'Committee office')).secret;
    } finally {
      await postgres.close();
    }
  }
}
