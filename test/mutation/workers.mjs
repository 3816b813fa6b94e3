import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./worker.mjs', import.meta.url));
const alive = new Set();
process.on('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

/** A process that runs tests on a copy; a new one takes its place whenever it does not answer in time. */
export class Worker {
  /** @param folder the copy; @param files its test files; @param temporary where tests may put their files */
  constructor(folder, files, temporary) {
    this.start = () => {
      const env = { ...process.env, TMPDIR: temporary };
      this.child = fork(script, [folder, ...files], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      alive.add(this.child);
      this.words = '';
      this.child.stderr.on('data', (text) => (this.words = (this.words + text).slice(-2_000)));
      return this.answer(120_000);
    };
  }

  /** What the worker says next. @throws when it ends or says nothing in so many milliseconds */
  answer(milliseconds) {
    const { child } = this;
    return new Promise((resolve, reject) => {
      const settle = (settled, value) => {
        clearTimeout(timer);
        child.off('message', said).off('exit', ended);
        settled(value);
      };
      const said = (message) => settle(resolve, message);
      const ended = () => settle(reject, new Error(`A worker ended: ${this.words}`));
      const timer = setTimeout(() => settle(reject, new Error('A worker does not answer.')), milliseconds);
      child.on('message', said).on('exit', ended);
    });
  }

  ask(message, milliseconds) {
    const answer = this.answer(milliseconds);
    this.child.send(message);
    return answer;
  }

  survey() {
    return this.ask({ survey: true }, 600_000);
  }

  /** Whether a test kills a mutant; no answer at all (an endless loop, say) is a kill as well. */
  async look(job) {
    try {
      return await this.ask(job, 2 * job.milliseconds + 1_000);
    } catch {
      await this.restart();
      return { killed: true, late: true };
    }
  }

  restart() {
    this.stop();
    return this.start();
  }

  stop() {
    alive.delete(this.child);
    this.child.kill('SIGKILL');
  }
}
