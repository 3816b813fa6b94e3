import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { COSIGNATURE, generateSigner, verifierFrom, vkeyOf } from '#lib/transparency-log/index.js';
import { askWitness, WitnessRefused } from './index.js';

const witness = {
  name: 'county',
  verifier: verifierFrom(vkeyOf(generateSigner('witness.example/county', COSIGNATURE))),
};
let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What the asker hears of a witness that answers so. */
async function hears(answer: (response: ServerResponse) => void): Promise<unknown> {
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asking = { note: 'a\n1\n\n', size: 3, proofFrom: () => [], timeoutMs: 300 };
  return askWitness({ ...witness, url }, asking).catch((error: unknown) => error);
}
const refusal = (words: RegExp) =>
  expect.objectContaining({ name: WitnessRefused.name, message: expect.stringMatching(words) });

it('A witness that breaks off its answer could not be reached: others are not held up by it', async () => {
  const said = await hears((response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('— witness', () => response.destroy());
  });
  expect(said).toEqual(refusal(/county cannot be reached/));
});

it('A witness that does not end its answer in time could not be reached', async () => {
  const said = await hears((response) => response.writeHead(200, { 'content-length': '100' }).write('— witness'));
  expect(said).toEqual(refusal(/county cannot be reached/));
});

it('A witness that answers more than a cosignature could be is not read to the end', async () => {
  const said = await hears((response) => response.end('x'.repeat(2_000_000)));
  expect(said).toEqual(refusal(/county answers with more than/));
});

it('A conflict that names no size is not told as lost entries', async () => {
  const said = await hears((response) => response.writeHead(409).end('<html>Conflict</html>'));
  expect(said).toEqual(refusal(/county answers 409 without the size it holds/));
});

it('A conflict at a larger size is told as lost entries', async () => {
  const said = await hears((response) => response.writeHead(409).end('9\n'));
  expect(said).toEqual(refusal(/has seen this ledger at size 9, which is more than 3\. Entries may have been lost/));
});
