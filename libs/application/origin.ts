import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#lib/event-store/index.js';

/** The file that holds a ledger's origin. */
export const originFile = (data: string): string => join(data, 'ledger-origin');

/** A name without white space or `+`, so that it may head a signed note (C2SP signed-note) as it is. */
const ORIGIN = /^[^\s+]{1,200}$/u;

/**
 * The name a ledger has for ever, by which its seals and its sealed words are told from every other ledger's. It is made with
 * the ledger: `minutebook/<uuid>`, or what MINUTEBOOK_ORIGIN says then, e.g. `buckinghamshire.gov.uk/minutes`.
 *
 * @throws {StoreUnavailable} when there is no such name, or it cannot be kept
 */
export function originOf(data: string, wanted: string | undefined = process.env['MINUTEBOOK_ORIGIN']): string {
  const file = originFile(data);
  try {
    if (!existsSync(file)) make(data, file, newOrigin(wanted));
    return readOrigin(data);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The file ${file}, which names this ledger, cannot be made.`, { cause: error });
  }
}

/**
 * A name for a ledger that has none yet: what is wanted, or one that no other ledger has.
 *
 * @throws {StoreUnavailable} when what is wanted is no such name
 */
export const newOrigin = (wanted: string | undefined = process.env['MINUTEBOOK_ORIGIN']): string =>
  checked(wanted === undefined || wanted === '' ? `minutebook/${randomUUID()}` : wanted);

/**
 * The name of a ledger that has one; none is made.
 *
 * @throws {StoreUnavailable} when it has none, or it cannot be read
 */
export function readOrigin(data: string): string {
  const file = originFile(data);
  if (!existsSync(file)) throw new StoreUnavailable(`The file ${file}, which names this ledger, is missing.`);
  try {
    return checked(readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The file ${file}, which names this ledger, cannot be read.`, { cause: error });
  }
}

/** Whole or not at all, and once: of two processes that make it, one does. */
function make(data: string, file: string, origin: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${origin}\n`, { mode: 0o644, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function checked(origin: string): string {
  if (ORIGIN.test(origin)) return origin;
  throw new StoreUnavailable(
    `A ledger cannot be named ${JSON.stringify(origin)}. Give a name of at most 200 characters without spaces or “+”.`,
  );
}
