import { type Logger, pino } from 'pino';

/**
 * The server's log: one JSON line an event on stdout. Routes, statuses and positions only; never a path with an id's
 * neighbour, a query, a body, a name or a token, so that the log holds no personal data.
 */
export function serverLog(environment: NodeJS.ProcessEnv): Logger {
  return pino({
    level: environment['MINUTEBOOK_LOG'] ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'res', 'headers', 'body', 'err.command', 'err.config'],
  });
}
