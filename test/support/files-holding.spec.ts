import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesHolding } from './files-holding.js';
import { temporaryFolder } from './project.js';

const NAME = 'Zéphyrine Quagmirequill';
const around = (text: string) => `{"before":"it","name":"${text}","after":"it"}`;
const base64 = (offset: number) => Buffer.from(`${'x'.repeat(offset)}${NAME} and more`).toString('base64');

describe('A text that must be nowhere', () => {
  const folder = temporaryFolder('files-holding');
  afterAll(() => folder.dispose());

  it.each<[string, string | Buffer]>([
    ['as it is', around(NAME)],
    ['in capitals', around(NAME.toUpperCase())],
    ['in small letters', around(NAME.toLowerCase())],
    ['in UTF-16', Buffer.from(around(NAME), 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(around(NAME), 'utf16le').swap16()],
    ['escaped as JSON', around(NAME.replace('é', '\\u00e9'))],
    ['percent-encoded', `/people?name=${encodeURIComponent(NAME)}`],
    ['in hex', Buffer.from(around(NAME)).toString('hex')],
    ['in base64 from its beginning', base64(0)],
    ['in base64 within other bytes', base64(1)],
    ['in base64 within still others', base64(2)],
    ['in base64url', Buffer.from(around(NAME)).toString('base64url')],
    ['gzipped', gzipSync(around(NAME))],
  ])('is found %s, also in a folder of a folder', (_, contents) => {
    mkdirSync(join(folder.path, 'a', 'b'), { recursive: true });
    const file = join('a', 'b', 'file');
    writeFileSync(join(folder.path, file), contents);
    expect(filesHolding(folder.path, ['something else', NAME])).toEqual([file]);
    rmSync(join(folder.path, file));
  });

  it('is not found where it is not', () => {
    writeFileSync(join(folder.path, 'other'), around('Zephyrine Quagmirequill'));
    expect(filesHolding(folder.path, [NAME])).toEqual([]);
  });
});
