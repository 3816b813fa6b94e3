import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { SeedFileInvalid } from './seed-file-invalid.js';
import { type SeedFile } from './seed-file.js';
import { seedsFolder } from './seed-files.js';

const schema = JSON.parse(readFileSync(join(seedsFolder, 'seed-file.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ discriminator: true, strictRequired: false, strictTypes: false }).compile<SeedFile>(
  schema,
);

/** `/records/3/span/end` reads as `records[3].span.end`. */
function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replace(/\/(\d+)/g, '[$1]');
  return path.replaceAll('/', '.') || 'the file';
}

function reasonOf(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  if (error.keyword === 'additionalProperties') return `has an unknown field "${String(params['additionalProperty'])}"`;
  if (error.keyword === 'not') return 'gives a "why" although it is stated';
  if (error.keyword === 'enum') return `must be one of ${JSON.stringify(params['allowedValues'])}`;
  return error.message ?? 'is invalid';
}

/** Returns the value as a seed file when its shape is right. */
export function validateSeedFile(file: string, value: unknown): SeedFile {
  if (validate(value)) return value;
  const [first] = validate.errors ?? [];
  if (!first) throw new SeedFileInvalid(file, 'the file', 'is invalid');
  throw new SeedFileInvalid(file, fieldOf(first), reasonOf(first));
}
