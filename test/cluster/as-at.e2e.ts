process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
// One business, told to a ledger of its own over the wire, where files are asked 40; npm run test:cluster asks 12.
process.env['MINUTEBOOK_AS_AT_RUNS'] ??= '1';
await import('../as-at/as-at.e2e.js');
