import { HttpException } from '@nestjs/common';
import { ThrottlerException } from '@nestjs/throttler';
import { InvalidCommand, InvalidQuery } from '#lib/application/index.js';
import { ChangedMeanwhile, KeyReused, TooBusy } from '#lib/decider/index.js';
import { Refusal } from '#lib/domain/index.js';
import {
  AppendOutcomeUnknown,
  ClockBehindLedger,
  EventTooLarge,
  StoreUnavailable,
  StreamTruncated,
} from '#lib/event-store/index.js';
import { LedgerSealError, NotUnderSeal } from '#lib/ledger-seal/index.js';
import { NotReachedInTime, ViewBehind, ViewFaulted, ViewRebuilding } from '#lib/projections/index.js';
import { type FieldFault, type Problem, problem } from './problem.js';

const REFUSALS = { rule: 409, unknown: 404, field: 422 } as const;

/** The problem an error is answered with; undefined for what is a fault of this program. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Refusal)
    return problem(REFUSALS[error.kind], error.rule, error.message, {
      rule: error.rule,
      ...(error.field === null ? {} : { field: error.field }),
    });
  if (error instanceof InvalidCommand || error instanceof InvalidQuery) return invalid(error.faults);
  if (error instanceof KeyReused) return problem(409, 'key-reused', error.message);
  if (error instanceof ChangedMeanwhile)
    return problem(412, 'changed-meanwhile', error.message, { actual: error.actual });
  if (error instanceof EventTooLarge)
    return problem(
      413,
      'entry-too-large',
      'This is too long for one entry. Keep the text as a document and name it here.',
    );
  if (error instanceof TooBusy) return problem(503, 'too-busy', error.message);
  if (error instanceof ViewFaulted)
    return problem(503, 'view-stopped', error.message, { view: error.view, position: error.position });
  if (error instanceof ViewBehind || error instanceof ViewRebuilding) return problem(503, 'view-behind', error.message);
  if (error instanceof StoreUnavailable || error instanceof ClockBehindLedger)
    return problem(503, 'store-unavailable', error.message);
  if (error instanceof AppendOutcomeUnknown) return problem(503, 'outcome-unknown', error.message);
  if (error instanceof StreamTruncated) return problem(503, 'history-missing', error.message);
  if (error instanceof NotUnderSeal) return problem(404, 'not-under-seal', error.message);
  if (error instanceof LedgerSealError) return problem(503, 'seal-in-doubt', error.message);
  if (error instanceof NotReachedInTime) return problem(504, 'not-reached-in-time', error.message);
  if (error instanceof ThrottlerException)
    return problem(429, 'too-many-requests', 'Too many requests in a short time. Wait a moment and try again.');
  if (error instanceof HttpException) return httpProblem(error);
  return frameworkProblem(error);
}

function invalid(faults: readonly FieldFault[]): Problem {
  const [first] = faults;
  return problem(422, 'invalid', faults.map((fault) => fault.sentence).join(' '), {
    faults,
    ...(first ? { field: first.field } : {}),
  });
}

const KINDS: Readonly<Record<number, [kind: string, detail: string]>> = {
  400: ['malformed', 'The request could not be read. Send a JSON object.'],
  404: ['no-such-page', 'There is nothing at this address.'],
  413: ['too-large', 'The request is too large. One command takes at most one megabyte.'],
  415: ['unsupported-format', 'Send the command as application/json.'],
};

function httpProblem(error: HttpException): Problem {
  const answer = error.getResponse();
  if (typeof answer === 'object' && 'type' in answer) return answer as Problem;
  return byStatus(error.getStatus(), error.message);
}

/** What Fastify itself refuses (a body too large, JSON that cannot be read) carries a status code. */
function frameworkProblem(error: unknown): Problem | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500
    ? byStatus(status, 'The request was refused.')
    : undefined;
}

function byStatus(status: number, message: string): Problem {
  const [kind, detail] = KINDS[status] ?? ['refused', message];
  return problem(status, kind, detail);
}
