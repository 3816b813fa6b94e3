import { FormatError } from '#lib/transparency-log/index.js';
import { EXPORT_FORMAT, type ExportHeader, type ExportLine } from './export-format.js';

/**
 * The header of an export. It may come from anyone.
 *
 * @throws {FormatError}
 */
export function readHeader(text: string): ExportHeader {
  const value = parse(text, 'first line');
  const { format, origin, vkey, size, checkpoint, checkpoints } = value;
  if (format !== EXPORT_FORMAT) throw new FormatError(`The file is no export of the form ${EXPORT_FORMAT}.`);
  if (
    typeof origin !== 'string' ||
    typeof vkey !== 'string' ||
    !Number.isSafeInteger(size) ||
    typeof checkpoint !== 'string' ||
    !Array.isArray(checkpoints) ||
    !checkpoints.every(isCheckpoint)
  )
    throw new FormatError('The first line of the export lacks something.');
  return { format, origin, vkey, size: size as number, checkpoint, checkpoints };
}

/**
 * A line of an export after the first.
 *
 * @throws {FormatError}
 */
export function readLine(text: string, number: number): ExportLine {
  const { leafIdx, entry, proof } = parse(text, `line ${number}`);
  if (!Number.isSafeInteger(leafIdx) || typeof entry !== 'string' || !(proof === undefined || isTexts(proof)))
    throw new FormatError(`Line ${number} of the export is no entry.`);
  return { leafIdx: leafIdx as number, entry, ...(proof === undefined ? {} : { proof }) };
}

function parse(text: string, what: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormatError(`The ${what} of the export is no JSON object.`);
  return value as Record<string, unknown>;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

const isCheckpoint = (value: unknown): value is { note: string; proof: string[] } =>
  typeof value === 'object' &&
  value !== null &&
  'note' in value &&
  typeof value.note === 'string' &&
  'proof' in value &&
  isTexts(value.proof);
