import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Installation } from './installation.js';
import { handOver, unprivileged } from './unprivileged.js';

/** The only environment that PostgreSQL's programs get: no locale, no `PG…` of whoever runs the tests. */
export const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Makes a temporary folder with a data folder `data` in it, whose superuser `postgres` has this password. */
export async function makeDataFolder({ initdb }: Installation, password: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-postgres-data-'));
  try {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [folder, passwordFile]) handOver(path);
    const options = ['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--username=postgres', '--no-sync'];
    await promisify(execFile)(initdb, [...options, `--pwfile=${passwordFile}`, '-D', join(folder, 'data')], {
      ...unprivileged(),
      cwd: folder,
      env: ENVIRONMENT,
    });
    rmSync(passwordFile);
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
