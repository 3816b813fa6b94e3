import { type Position } from '#lib/event-store/index.js';

/** Where a list goes on: the picture it is of, and the last item given. */
export interface Cursor {
  readonly position: Position;
  readonly sort: string;
  readonly key: string;
  /** The London day the first page was for, so that "overdue" means the same on every page. */
  readonly today: string;
}

const MEMBERS = ['position', 'sort', 'key', 'today'] as const;

/** A cursor as clients carry it; opaque to them. */
export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** A cursor from what a client sent, or null when it is none. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof value !== 'object' || value === null) return null;
    const cursor = value as Record<string, unknown>;
    return MEMBERS.every((name) => typeof cursor[name] === 'string') ? (value as Cursor) : null;
  } catch {
    return null;
  }
}
