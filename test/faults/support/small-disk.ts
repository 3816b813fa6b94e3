import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = 48 * 1024 * 1024;
const CHUNK = Buffer.alloc(256 * 1024);

/** A disk of 48 MiB in memory (tmpfs), which can be filled up. */
export class SmallDisk {
  private readonly filler;

  /** @param path where it is mounted: a folder that is made */
  constructor(readonly path: string) {
    mkdirSync(path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], { stdio: 'pipe' });
    this.filler = join(path, 'filler');
  }

  /** Takes up everything but so many bytes. */
  fill(left: number): void {
    const file = openSync(this.filler, 'w');
    let size = 0;
    try {
      for (;;) size += writeSync(file, CHUNK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      ftruncateSync(file, Math.max(0, size - left));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  dispose(): void {
    execFileSync('umount', [this.path], { stdio: 'pipe' });
    rmdirSync(this.path);
  }
}

let answer: string | null | undefined;

/** Why no disk can be mounted here; null when one can. */
export function cannotMount(): string | null {
  if (answer !== undefined) return answer;
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  if (status === 0) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return (answer = status === 0 ? null : 'mounting a small disk takes an administrator of the machine');
}
