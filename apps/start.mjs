// `npm start`: from a fresh clone to a served minute book in one command.
import { ensureBuilt, ensureInstalled } from './ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
const { startFromTerminal } = await import('../dist/apps/server/start-from-terminal.js');
await startFromTerminal();
