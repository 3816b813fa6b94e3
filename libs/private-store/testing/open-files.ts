import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const OPEN = '/proc/self/fd';

/** The files this process has open; none where the system does not tell. */
export const openFiles = (): readonly string[] => (existsSync(OPEN) ? readdirSync(OPEN).flatMap(nameOf) : []);

function nameOf(handle: string): readonly string[] {
  try {
    return [readlinkSync(join(OPEN, handle))];
  } catch {
    // Closed since it was listed.
    return [];
  }
}
