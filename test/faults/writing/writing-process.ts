import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../../support/project.js';
import { type Job } from './job.js';

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said on its error output. */
  readonly said: string;
}

/** A writing process as its parent sees it. It is started before it is needed, because loading takes longer than writing. */
export class WritingProcess {
  private static readonly all = new Set<WritingProcess>();

  private readonly child: ChildProcess;
  private readonly ended: Promise<Ending>;
  private readonly ready: Promise<void>;
  private readonly open: Promise<void>;

  constructor() {
    this.child = fork(projectFile('dist/test/faults/writing/process.js'), {
      env: { ...process.env, NODE_OPTIONS: '' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    this.child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    this.ended = once(this.child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      said,
    }));
    WritingProcess.all.add(this);
    this.ready = this.heard('ready');
    this.open = this.heard('open');
  }

  /** Ends whatever processes a round has left, and gives what they said on their error output. */
  static async endAll(): Promise<string[]> {
    const endings = await Promise.all([...WritingProcess.all].map((one) => one.kill()));
    WritingProcess.all.clear();
    return endings.flatMap(({ said }) => (said === '' ? [] : [said]));
  }

  /** Hands it its job, as soon as it is ready. */
  async begin(job: Job): Promise<void> {
    await this.ready;
    this.child.send(job);
  }

  /** Resolves when its store is open, or when it has ended before. */
  async writing(): Promise<void> {
    await Promise.race([this.open, this.ended]);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<Ending> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  /** Lets the appends under way end, and waits until everything is closed. */
  stop(): Promise<Ending> {
    if (this.child.connected) this.child.send('stop');
    return this.ended;
  }

  /** Waits until it has written everything. */
  end(): Promise<Ending> {
    return this.ended;
  }

  private heard(word: string): Promise<void> {
    return new Promise((resolve) => {
      this.child.on('message', (message) => {
        if (message === word) resolve();
      });
      // It may end first: whoever waits is told by how it ended.
      this.child.once('exit', () => resolve());
    });
  }
}

/** What is wrong with how a process ended that was to be killed: one that ended by itself says why. */
export const unlessKilled = ({ signal, code, said }: Ending): string[] =>
  signal === 'SIGKILL' ? [] : [`the writing process ended with ${code ?? signal ?? 'nothing'}: ${said}`];

/** What is wrong with how a process ended that was to end by itself. */
export const unlessItEnded = ({ signal, code, said }: Ending): string[] =>
  code === 0 ? [] : [`the writing process ended with ${code ?? signal ?? 'nothing'}: ${said}`];
