// Runs a built program after building what changed: `node apps/run.mjs dist/… [arguments]`.
import { ensureBuilt, ensureInstalled, exec } from './ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
process.exit(exec(process.argv.slice(2)));
