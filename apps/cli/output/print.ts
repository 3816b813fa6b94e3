import { sentenceOf } from './sentence-of.js';

/** Writes a line on stdout. */
export const line = (text = ''): void => void process.stdout.write(`${text}\n`);

/** Writes one JSON value on a line, as it came. */
export const jsonLine = (value: unknown): void => line(JSON.stringify(value));

/** Writes on stderr what went wrong: an error, or a sentence. */
export const complaint = (error: unknown): void => void process.stderr.write(`${sentenceOf(error)}\n`);

/** How wide a line may be: the terminal's width, or 120 in a pipe. */
export const width = (): number => process.stdout.columns || 120;
