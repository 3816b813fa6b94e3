/**
 * A server as a process of its own, so that it shares no event loop with the client.
 * The options (`TestServerOptions`) are JSON in the first argument. Its URL is the first line it prints, the nodes' addresses
 * are the second. A parent that forked it may send orders, each with a number, and is sent the report with that number.
 */
import { startTestServer } from './index.js';
import { type Order, obey } from './orders.js';
import { type TestServerOptions } from './types.js';

const server = await startTestServer(JSON.parse(process.argv[2] ?? '{}') as TestServerOptions);
console.log(server.url);
console.log(server.nodes.join(' '));

process.on('message', (message: { readonly number: number; readonly order: Order }) => {
  obey(server, message.order).then(
    (report) => process.send?.({ number: message.number, report }),
    (error: unknown) => process.send?.({ number: message.number, error: String(error) }),
  );
});

// A parent that is gone wants no server.
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
