import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSeedFile } from './read-seed-file.js';
import { seedFiles, seedsFolder } from './seed-files.js';

const texts = join(seedsFolder, '..', '..', 'shared', 'seeds');
const sources = seedFiles.map((path) => readSeedFile(path).source);
const kept = sources.filter((source) => existsSync(join(texts, source.file)));
if (kept.length < sources.length)
  process.stdout.write(
    `${sources.length - kept.length} of ${sources.length} source texts are not here: hashes not checked.\n`,
  );

describe('the source texts', () => {
  it('are named once each', () => {
    expect(new Set(sources.map((source) => source.sha256)).size).toBe(5);
  });

  for (const source of kept) {
    it(`${source.file} has the hash and the length the seed says`, () => {
      const bytes = readFileSync(join(texts, source.file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256);
      expect(bytes.toString('utf8')).toHaveLength(source.characters);
    });
  }
});
