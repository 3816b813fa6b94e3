import { type Position } from '../event.js';

const WIDTH = 16;
const FULL = /^\d{16}$/;

/** A row's position as the port gives it: 16 digits, so that text order is number order. */
export const formatPosition = (row: number): Position => String(row).padStart(WIDTH, '0');

/** A position from what a person typed, or null when there can be no such row. */
export function parsePosition(text: string): Position | null {
  if (!/^\d{1,16}$/.test(text)) return null;
  const row = Number(text);
  return row > 0 && Number.isSafeInteger(row) ? formatPosition(row) : null;
}

/**
 * The row of a position.
 *
 * @throws {RangeError} for what this engine never gave out
 */
export function rowOf(position: Position): number {
  const row = FULL.test(position) ? Number(position) : 0;
  if (row === 0 || !Number.isSafeInteger(row))
    throw new RangeError(`${JSON.stringify(position)} is no position of this ledger.`);
  return row;
}
