process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
await import('../e2e/export-and-verify.e2e.js');
