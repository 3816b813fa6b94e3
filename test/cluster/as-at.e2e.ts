process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
// Each business is told to a ledger of its own over the wire: a tenth of what files are asked.
process.env['MINUTEBOOK_AS_AT_RUNS'] ??= '4';
await import('../as-at/as-at.e2e.js');
