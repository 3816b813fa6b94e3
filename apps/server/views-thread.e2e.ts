import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { IN_FILES } from '#lib/application/index.js';
import { temporaryFolder } from '../../test/support/project.js';
import { startViewsThread } from './views-thread.js';

const folder = temporaryFolder('views-thread');
afterEach(() => folder.dispose());

it('A server stops although its thread of views ended just then, and was not started again yet', async () => {
  const data = join(folder.path, 'a-file');
  writeFileSync(data, '');
  const said = new EventEmitter();
  const log = pino({}, { write: (line: string) => said.emit(line.includes('is started again') ? 'ended' : 'other') });
  const ended = once(said, 'ended');
  const views = startViewsThread({ data, store: IN_FILES }, log);
  await ended;
  await expect(views.stop()).resolves.toBeUndefined();
});
