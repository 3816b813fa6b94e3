import { sentenceOf } from '../cli/output/sentence-of.js';
import { startFromTerminal } from './start-from-terminal.js';

try {
  await startFromTerminal();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}
