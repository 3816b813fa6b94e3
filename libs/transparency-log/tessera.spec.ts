import { describe, expect, it } from '@jest/globals';
import {
  EMPTY_ROOT,
  formatCheckpoint,
  Frontier,
  leafHash,
  openCheckpoint,
  signerFrom,
  signNote,
  verifierOf,
} from './index.js';

/**
 * The sample log of transparency-dev/tessera (testdata/build_log.sh and testdata/log, Apache-2.0): its key, its leaves and three
 * of its checkpoints. Ed25519 gives the same signature for the same text, so they come out the same to the byte.
 */
const key = 'PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg';
const leaves = 'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'.split(' ');
const checkpoints: [number, string, string][] = [
  [
    0,
    '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'M9e0lhxJACzE1KoUdqKuPa+9p6R7dSW8BlEvrg/noo8FkGg6PbJoRNOcdjqjOq89wVvTA60eubCc4oufo5BvIVEgtQc=',
  ],
  [
    8,
    'bC+VwvrJbalNVjfkdI8kUgs7mJoXrqiXCE7bgnD28pY=',
    'M9e0lq1EK37dHtgv9O3UzPxisw5vwIPcJsX9ab0xt4mvVfbdUR1fbMjN6sBFYpBoBEmD4+cWhj/AVgI5MitCO5+mews=',
  ],
  [
    15,
    'rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=',
    'M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=',
  ],
];

describe('the sample log of another implementation', () => {
  const signer = signerFrom(key);

  it.each(checkpoints)('has at %d entries the checkpoint published for it', (size, root, signature) => {
    const frontier = Frontier.empty();
    for (const leaf of leaves.slice(0, size)) frontier.push(leafHash(Buffer.from(leaf)));
    const note = signNote(formatCheckpoint({ origin: signer.name, size, root: frontier.root() }), signer);
    expect(note).toBe(`example.com/log/testdata\n${size}\n${root}\n\n— example.com/log/testdata ${signature}\n`);
    expect(openCheckpoint(note, verifierOf(signer.name, signer.type, signer.publicKey))).toEqual({
      origin: 'example.com/log/testdata',
      size,
      root: frontier.root(),
    });
  });

  it('starts from the root of a tree without entries', () => expect(Frontier.empty().root()).toBe(EMPTY_ROOT));
});
