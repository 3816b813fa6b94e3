process.env['MINUTEBOOK_TEST_ENGINE'] = 'kurrentdb';
await import('../e2e/proofs.e2e.js');
