import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { withPostgres } from './index.js';

withPostgres('A PostgreSQL of a test’s own', (server) => {
  it('takes connections of a user who is no superuser, and keeps what was written when it is started again', async () => {
    await server().asAdmin('CREATE TABLE kept (word text)');
    await server().asAdmin('INSERT INTO kept VALUES ($1)', ['here']);
    await server().restart();
    expect(await server().asAdmin('SELECT word FROM kept')).toEqual([{ word: 'here' }]);
    expect(await server().asAdmin(`SELECT rolsuper FROM pg_roles WHERE rolname = 'minutebook'`)).toEqual([
      { rolsuper: false },
    ]);
  });

  it('goes, with its data, when the process that started it is killed', async () => {
    const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    const running = promisify(execFile)(
      process.execPath,
      [
        '--conditions=source',
        '--import',
        here('../../event-store/testing/typescript-hooks.mjs'),
        here('./killed-process.ts'),
      ],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const killed = await running.catch((error: unknown) => error as { signal: string; stdout: string });
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    const folder = dirname(killed.stdout.trim());
    expect(folder).toContain('minutebook-postgres-data-');
    while (existsSync(folder)) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
