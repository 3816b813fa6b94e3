const POINTER = /^(\/([^~/]|~[01])*)*$/;

/** Whether a text is a JSON Pointer (RFC 6901 §3). */
export const isPointer = (text: string): boolean => POINTER.test(text);

/** The JSON Pointer of a place: member names and indexes, outermost first (RFC 6901 §3: `~` is `~0`, `/` is `~1`). */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((part) => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
