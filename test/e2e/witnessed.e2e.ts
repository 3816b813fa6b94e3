import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWitnessed, parsePolicy } from '#lib/transparency-log/index.js';
import { type CliResult } from '../support/cli.js';
import { Client } from '../support/client.js';
import { storeOf } from '../support/engine.js';
import { environmentFor } from '../support/environment-for.js';
import { temporaryFolder } from '../support/project.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { openMeeting, told } from '../support/telling.js';
import { makeToken } from '../support/token.js';
import { untilSealed } from '../support/until-sealed.js';
import { WarmCli } from '../support/warm-cli.js';
import { freePort, startWitnessProcess, type WitnessProcess } from '../support/witness-process.js';

const NAME = 'witness.example/county';

describe('A minute book whose seals another council witnesses', () => {
  const cli = new WarmCli();
  const { minutebook } = cli;
  const folder = temporaryFolder('witnessed');
  const [data, watching] = [join(folder.path, 'book'), join(folder.path, 'witness')];
  const policyFile = join(folder.path, 'policy');
  let policy: string;
  let port: number;
  let witness: WitnessProcess;
  let server: ServerProcess;
  let [clerk, reader]: Client[] = [];

  const published = async () => (await reader!.get<string>('/checkpoint')).body;
  const checkpoint = (): Promise<CliResult> =>
    cli.run(['checkpoint', '--data', data], { ...environmentFor(data), MINUTEBOOK_POLICY: policyFile });
  /** Who cosigned a note, as somebody sees it who trusts the policy. @throws when they are too few */
  const witnesses = (note: string) =>
    openWitnessed(note, parsePolicy(policy)).cosignatures.map(({ witness: by }) => by);

  const untilCosigned = async (): Promise<string> => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const note = await published();
      if (note.split('\n— ').length > 2) return note;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Within five seconds no witness has cosigned.');
  };

  beforeAll(async () => {
    mkdirSync(data);
    await storeOf(data);
    const vkey = (await minutebook(data, 'checkpoint', '--key')).stdout.trim();
    const key = await cli.run(['witness', '--data', watching, '--name', NAME, '--log', vkey, '--key']);
    port = await freePort();
    policy = `log ${vkey}\nwitness county ${key.stdout.trim()} http://127.0.0.1:${port}\nquorum county\n`;
    writeFileSync(policyFile, policy);
    witness = await startWitnessProcess(watching, port);
    server = await startServerProcess(data, { env: { MINUTEBOOK_POLICY: policyFile } });
    clerk = new Client(server.url, await makeToken(data, 'clerk'));
    reader = new Client(server.url);
  }, 60_000);
  afterAll(async () => {
    await cli.stop();
    await server.stop();
    await witness.stop();
    folder.dispose();
  });

  it('has a seal cosigned that the server makes by itself', async () => {
    await openMeeting(clerk!);
    await untilSealed(reader!, 4);
    const note = await untilCosigned();
    expect(witnesses(note)).toEqual([NAME]);
  });

  it('is sealed all the same while the witness is away, and says so', async () => {
    expect(await witness.stop()).toBe(0);
    await told(clerk!, '/api/actions', { what: 'Record this while the witness is away' });
    const { code, stdout, stderr } = await checkpoint();
    expect({ code, stderr: stderr.split('\n') }).toEqual({
      code: 0,
      stderr: [
        'The witness county cannot be reached. Ask it again later.',
        'Fewer witnesses have seen this checkpoint than the policy asks for.',
        '',
      ],
    });
    expect(stdout).toBe(await published());
    expect(() => witnesses(stdout)).toThrow();
  });

  it('has the same seal cosigned by the server when the witness is back, without a new one', async () => {
    const before = await published();
    witness = await startWitnessProcess(watching, port);
    // It looks once a minute; when it starts, at once.
    await server.stop();
    server = await startServerProcess(data, { env: { MINUTEBOOK_POLICY: policyFile } });
    reader = new Client(server.url);
    const note = await untilCosigned();
    expect(note.startsWith(before)).toBe(true);
    expect(witnesses(note)).toEqual([NAME]);
    expect(await checkpoint()).toEqual({ code: 0, stdout: note, stderr: '' });
  });

  it('has what is sealed at the command line cosigned as well', async () => {
    await minutebook(data, 'tell', 'RaiseAction', '--body', '{"what":"Thank the witness"}');
    const { code, stdout, stderr } = await checkpoint();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(witnesses(stdout)).toEqual([NAME]);
    expect(await published()).toBe(stdout);
  });
});
