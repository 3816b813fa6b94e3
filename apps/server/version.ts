import { readFileSync } from 'node:fs';
import { projectFile } from './pages/project-file.js';

/** The version of this program, from package.json. */
export const version = (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
