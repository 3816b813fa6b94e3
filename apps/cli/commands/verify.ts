import { Command } from 'commander';
import { keyPlacesOf, openToVerify, readSettings } from '#lib/application/index.js';
import { verifyLedger } from '#lib/ledger-seal/index.js';
import { verifierFrom } from '#lib/transparency-log/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { Progress } from '../output/progress.js';
import { reportVerification } from '../output/verification.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { readText } from '../read-text.js';

interface Options extends CommonOptions {
  readonly checkpoint?: string;
  readonly key?: string;
}

/** Reads every stored byte again and recomputes everything from it; writes nothing. */
export const verifyCommand = (): Command =>
  withCommon(new Command('verify'))
    .description(
      'Reads every stored byte again, recomputes the tree and checks every seal; exit 1 when anything differs',
    )
    .option('--checkpoint <file>', 'a checkpoint kept elsewhere: the history must still begin with it')
    .option('--key <key>', 'the public key of the ledger, from elsewhere (default: the one beside it)')
    .action(async ({ checkpoint, key, json = false, ...options }: Options) => {
      const { data, store } = readSettings(process.env, options);
      const { wrappingKeys, signingKey } = keyPlacesOf(data);
      const progress = new Progress();
      const book = await openToVerify({ data, store }, wrappingKeys);
      const { logs, fields, why } = book;
      try {
        const verification = await verifyLedger({
          data,
          ...logs,
          ...(fields === null ? {} : { fields }),
          ...(checkpoint === undefined ? {} : { checkpoint: readText(checkpoint) }),
          ...(key === undefined ? {} : { verifier: verifierFrom(key) }),
          signingKey,
          onProgress: (done, of) => progress.at(`Verifying: ${count(done)} of ${count(of)} entries`),
        });
        progress.done();
        if (why !== null) process.stderr.write(`The sealed fields were not looked at. ${why}\n`);
        reportVerification(verification, 'The minute book', json);
      } finally {
        progress.done();
        await book.close();
      }
    });
