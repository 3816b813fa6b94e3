/** How the server is bound and what it takes. */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Whether only this machine can reach it. */
  readonly loopback: boolean;
  /** Requests a minute from one address before 429. */
  readonly requestsPerMinute: number;
  /** Bytes of one request's body, at most. */
  readonly bodyLimit: number;
}

export const SERVER_SETTINGS = Symbol('ServerSettings');

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads HOST, PORT and MINUTEBOOK_RATE_LIMIT. @throws {RangeError} with a sentence for a value that cannot be */
export function serverSettings(environment: NodeJS.ProcessEnv): ServerSettings {
  const host = environment['HOST'] ?? '127.0.0.1';
  return {
    host,
    port: wholeNumber('PORT', environment['PORT'] ?? '3000', 0, 65_535),
    loopback: LOOPBACK.has(host),
    requestsPerMinute: wholeNumber(
      'MINUTEBOOK_RATE_LIMIT',
      environment['MINUTEBOOK_RATE_LIMIT'] ?? '6000',
      1,
      10_000_000,
    ),
    bodyLimit: 1_048_576,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
  return value;
}
