import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../support/project.js';

/** What a verifier said: its exit status, and its words on both streams. */
export interface Said {
  readonly code: number;
  readonly words: string;
}

/** One of the verifiers under docs/auditor. Both take the same arguments. */
export interface ThirdParty {
  readonly name: string;
  /** Why it cannot run here, as a sentence; null when it can. */
  readonly missing: string | null;
  /** Makes it ready, in a folder that is thrown away. */
  readonly prepare: (folder: string) => Promise<void>;
  readonly ask: (...args: readonly string[]) => Promise<Said>;
}

/** Where Debian's golang-golang-x-mod-dev puts the packages. */
const GO_PACKAGES = '/usr/share/gocode';

/** What a program prints; null when it cannot be run. */
const printedBy = (program: string, ...args: string[]): string | null => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

function run(program: string, args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, words: stdout + stderr });
    });
  });
}

/** The interpreter itself, not what stands before it on the path to choose one. */
const interpreter = printedBy('python3', '-c', 'import sys; print(sys.executable)');

export const python: ThirdParty = {
  name: 'Python',
  missing: interpreter === null ? 'There is no python3 here: nothing was checked by docs/auditor/python.' : null,
  prepare: async () => undefined,
  ask: (...args) => run(interpreter ?? 'python3', [projectFile('docs/auditor/python/verify.py'), ...args]),
};

let built = '';
const go: ThirdParty = {
  name: 'Go',
  missing:
    printedBy('go', 'version') === null
      ? 'There is no go here: nothing was checked by docs/auditor/go.'
      : !existsSync(join(GO_PACKAGES, 'src/golang.org/x/mod'))
        ? `There is no golang.org/x/mod in ${GO_PACKAGES} here: nothing was checked by docs/auditor/go.`
        : null,
  prepare: async (folder) => {
    built = join(folder, 'verify');
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: GO_PACKAGES, GOFLAGS: '' };
    await promisify(execFile)('go', ['build', '-o', built, '.'], { cwd: projectFile('docs/auditor/go'), env });
  },
  ask: (...args) => run(built, args),
};

export const thirdParties: readonly ThirdParty[] = [python, go];
