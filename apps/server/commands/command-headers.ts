import { HttpException } from '@nestjs/common';
import { problem } from '../problems/problem.js';

const malformed = (kind: string, detail: string, field: string) =>
  new HttpException(problem(400, kind, detail, { field }), 400);

/** The Idempotency-Key, or null. @throws 400 when it is empty, too long or repeated */
export function idempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw malformed(
    'malformed-key',
    'An Idempotency-Key is one text of 1 to 200 characters without spaces.',
    'Idempotency-Key',
  );
}

/** The revision of If-Match, or null when it is not sent or `*`. @throws 400 when it is no ETag of ours */
export function seenRevision(header: string | undefined): number | null {
  if (header === undefined || header === '*') return null;
  const [, revision] = /^"(\d{1,15})"$/.exec(header) ?? [];
  if (revision === undefined)
    throw malformed(
      'malformed-if-match',
      'If-Match is the ETag of what you read: a revision in double quotes, e.g. "3".',
      'If-Match',
    );
  return Number(revision);
}

/** The body as an object; no body is an empty one. @throws 400 for anything else */
export function jsonObject(body: unknown): object {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body;
  throw malformed('malformed', 'The body of a command is a JSON object.', 'body');
}
