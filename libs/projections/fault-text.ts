/** Errors of the language: their words name variables and properties. A message made by a handler might quote a person. */
const SAFE = [TypeError, RangeError, ReferenceError];

/** What went wrong as it may be kept and shown: the kind of error and the line of the program, never an event's content. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no Error was thrown.';
  const words = SAFE.some((kind) => error instanceof kind)
    ? `: ${error.message.replace(/"[^"]*"/g, '"…"').slice(0, 200)}`
    : '';
  const line = error.stack?.split('\n').find((text) => /^\s+at /.test(text));
  const place = line && /([\w.-]+:\d+):\d+\)?$/.exec(line)?.[1];
  return error.name + words + (place ? ` (${place})` : '');
}
