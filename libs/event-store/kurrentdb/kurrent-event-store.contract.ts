import { afterAll, beforeAll, describe } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { eventStoreContract } from '../contract/event-store-suite.js';
import { ledgerOnServer } from './testing/ledger-on-server.js';

const KURRENT = { knowsIdsOfOtherStreams: false, appendsMayOvertake: true } as const;

describe('over a server that speaks the protocol', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  eventStoreContract('KurrentDB’s engine', { ...KURRENT, harness: () => ledgerOnServer(server.url) });
});

// A server up to 24.x needs its MaxAppendSize raised to 2 MiB: one case appends twenty entries of the greatest size.
const real = process.env['KURRENTDB_URL'] ?? '';
if (real === '')
  process.stderr.write(
    'KURRENTDB_URL IS NOT SET: the contract is NOT run against a real KurrentDB, only against the test server.\n',
  );
else
  describe('over the KurrentDB at KURRENTDB_URL', () => {
    eventStoreContract('KurrentDB’s engine', { ...KURRENT, harness: () => ledgerOnServer(real) });
  });
