export { type ForkedTestServer, forkTestServer } from './forked.js';
export { type Order, type Report } from './orders.js';
export { startTestServer } from './start.js';
export {
  type Fault,
  type FaultKind,
  type Faults,
  type LoggedRecord,
  type ServerLog,
  type TestServer,
  type TestServerOptions,
} from './types.js';
