process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
await import('../e2e/two-writers.e2e.js');
