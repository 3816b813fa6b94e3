import { startFromTerminal } from './start-from-terminal.js';

await startFromTerminal();
