/** One field at fault, and a sentence about it. */
export interface FieldFault {
  readonly field: string;
  readonly sentence: string;
}

/** An answer that something is wrong, by RFC 9457 (`application/problem+json`). */
export interface Problem {
  /** A stable name for the kind of problem, relative to this service. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** A sentence a clerk understands, saying what to do. */
  readonly detail: string;
  /** The field at fault, as the client named it. */
  readonly field?: string;
  readonly faults?: readonly FieldFault[];
  /** The rule that refused it. */
  readonly rule?: string;
  readonly [extension: string]: unknown;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  401: 'Sign in needed',
  403: 'Not allowed',
  404: 'Not found',
  406: 'Not acceptable',
  409: 'Refused',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported format',
  421: 'Wrong address',
  422: 'Invalid field',
  429: 'Too many requests',
  500: 'Fault',
  503: 'Not available',
  504: 'Not reached in time',
};

/** Makes a problem; `kind` is the last part of its type. */
export function problem(status: number, kind: string, detail: string, more: Partial<Problem> = {}): Problem {
  return { type: `/problems/${kind}`, title: TITLES[status] ?? 'Fault', status, detail, ...more };
}
