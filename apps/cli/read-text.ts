import { readFileSync } from 'node:fs';
import { InvalidCommand } from '#lib/application/index.js';

/** A text file that was named on the command line. @throws {InvalidCommand} when it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InvalidCommand([{ field: file, sentence: `The file ${file} cannot be read.` }]);
  }
}
