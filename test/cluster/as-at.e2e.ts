process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
// Each business is told to a ledger of its own over the wire: a few of what files are asked; npm run test:cluster asks more.
process.env['MINUTEBOOK_AS_AT_RUNS'] ??= '1';
await import('../as-at/as-at.e2e.js');
