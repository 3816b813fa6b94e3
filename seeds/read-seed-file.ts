import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { checkSeedReferences } from './check-seed-references.js';
import { SeedFileInvalid } from './seed-file-invalid.js';
import { type SeedFile } from './seed-file.js';
import { validateSeedFile } from './validate-seed-file.js';

function parseYaml(name: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new SeedFileInvalid(
      name,
      'the file',
      `is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Reads a seed file's text; throws SeedFileInvalid at the first thing wrong. */
export function parseSeedFile(name: string, text: string): SeedFile {
  const file = validateSeedFile(name, parseYaml(name, text));
  checkSeedReferences(name, file);
  return file;
}

export function readSeedFile(path: string): SeedFile {
  return parseSeedFile(basename(path), readFileSync(path, 'utf8'));
}
