import { type Position } from '../event.js';

/** A record's place in KurrentDB's transaction log, in bytes from its beginning. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const WIDTH = 20;
const FORM = /^(\d{20})(?:\.(\d{20}))?$/;
/** Positions are signed 64-bit numbers on the server; what is beyond stands for "none". */
const BEYOND = 2n ** 63n;

const padded = (number: bigint): string => String(number).padStart(WIDTH, '0');

/** Whether the server said where an event lies: older servers leave it out, or give the greatest number there is. */
export const isKnown = (position: LogPosition | undefined): position is LogPosition =>
  position !== undefined && position.commit < BEYOND && position.prepare < BEYOND;

/**
 * A log position as the port gives it: text whose order is the log's. Both numbers are the same but for what was written
 * by the explicit transactions of old clients, where one commit covers several records.
 */
export const formatPosition = ({ commit, prepare }: LogPosition): Position =>
  commit === prepare ? padded(commit) : `${padded(commit)}.${padded(prepare)}`;

/** A position from what a person typed (`42`, or in full), or null when it can be none. */
export function parsePosition(text: string): Position | null {
  const full = /^\d{1,20}$/.test(text) ? text.padStart(WIDTH, '0') : text;
  return logPosition(full) === null ? null : full;
}

/**
 * Where a position is in the server's log.
 *
 * @throws {RangeError} for what this engine never gave out
 */
export function logPositionOf(position: Position): LogPosition {
  const place = logPosition(position);
  if (place === null) throw new RangeError(`${JSON.stringify(position)} is no position of this ledger.`);
  return place;
}

function logPosition(text: string): LogPosition | null {
  const [, commit, prepare = commit] = FORM.exec(text) ?? [];
  if (commit === undefined || prepare === undefined) return null;
  const place = { commit: BigInt(commit), prepare: BigInt(prepare) };
  const dotted = text.length > WIDTH;
  return place.commit > 0n && isKnown(place) && !(dotted && place.commit === place.prepare) ? place : null;
}
