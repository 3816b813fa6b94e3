import { runWriterJob, type WriterJob } from '../../contract/writer-job.js';
import { openSqliteEventStore } from '../index.js';

/** A second process with the ledger open: appends as its job says and prints its report. */
const [file, job] = process.argv.slice(2);
if (file === undefined || job === undefined) throw new Error('Usage: writer-process <file> <job as JSON>');
const store = openSqliteEventStore({ file, lockTimeoutMs: 20_000 });
const report = await runWriterJob(store, JSON.parse(job) as WriterJob);
await store.close();
process.stdout.write(JSON.stringify(report));
