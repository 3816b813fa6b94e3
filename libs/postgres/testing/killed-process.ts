import { writeSync } from 'node:fs';
import { startPostgres } from './start-postgres.js';

/** Starts a PostgreSQL, says where its data lies, and is killed. */
const { dataFolder } = await startPostgres();
writeSync(1, dataFolder);
process.kill(process.pid, 'SIGKILL');
