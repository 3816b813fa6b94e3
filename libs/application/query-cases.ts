import { type QueryCase } from '#lib/querying/query-case.js';

/** Every reading the minute book answers. */
export const queryCases: readonly QueryCase[] = [];
