process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
await import('../e2e/access.e2e.js');
