import { type TSchema } from '@sinclair/typebox';
import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would run as a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A list for spreadsheets: one row an item, columns in the schema's order, lists joined by "; ", unknown empty.
 * Starts with a byte order mark, without which Excel misreads accents.
 */
export function csvOf(items: readonly object[], schema: TSchema): string {
  const columns = Object.keys((schema as { properties?: object }).properties ?? items[0] ?? {});
  return stringify(
    items.map((item) => columns.map((column) => cell((item as Record<string, unknown>)[column]))),
    { header: true, columns, bom: true, record_delimiter: 'windows' },
  );
}

function cell(value: unknown): string {
  const text = plain(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  return JSON.stringify(value);
}
