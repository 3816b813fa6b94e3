import { runWriterJob, type WriterJob } from '../../contract/writer-job.js';
import { openKurrentEventStore } from '../index.js';

/** A second process with the ledger open: appends as its job says and prints its report. */
const [url, job] = process.argv.slice(2);
if (url === undefined || job === undefined) throw new Error('Usage: writer-process <url> <job as JSON>');
const store = openKurrentEventStore({ url });
const report = await runWriterJob(store, JSON.parse(job) as WriterJob);
await store.close();
process.stdout.write(JSON.stringify(report));
