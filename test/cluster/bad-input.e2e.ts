process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
await import('../e2e/bad-input.e2e.js');
