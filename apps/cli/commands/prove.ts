import { Command, InvalidArgumentError } from 'commander';
import { type LedgerSeal } from '#lib/ledger-seal/index.js';
import { formatTlogProof, type InclusionReceipt } from '#lib/transparency-log/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine } from '../output/print.js';
import { withBook } from '../with-book.js';

/** Receipts as JSON, in the field names of the transparency-dev test data; under the last seal unless a size is given. */
export const proveCommand = (): Command => {
  const prove = new Command('prove').description('Proofs of what is under a seal, as JSON');
  prove.addCommand(
    withCommon(new Command('event'))
      .description('That an event is in the sealed history')
      .argument('<id>', 'the event’s id')
      .option('--size <number>', 'under the seal of this size (default: the last)', size)
      .option('--tlog-proof', 'as C2SP tlog-proof text, with the checkpoint it rests on')
      .action((id: string, options: CommonOptions & { size?: number; tlogProof?: boolean }) =>
        withBook(options, async ({ ledger }) => {
          const receipt = await ledger.seals.inclusion(id.toLowerCase(), options.size);
          if (options.tlogProof !== true) return jsonLine(receipt);
          process.stdout.write(await asText(ledger.seals, receipt, options.size));
        }),
      ),
  );
  prove.addCommand(
    withCommon(new Command('consistency'))
      .description('That the history under one seal begins with the history under an older one')
      .argument('<size>', 'size of the older seal', size)
      .argument('[size]', 'size of the newer seal (default: the last)', size)
      .action((older: number, newer: number | undefined, options: CommonOptions) =>
        withBook(options, async ({ ledger }) => jsonLine(await ledger.seals.consistency(older, newer))),
      ),
  );
  return prove;
};

/** With the checkpoint of the size asked for, or else the last. */
async function asText(seals: LedgerSeal, { leafIdx, proof }: InclusionReceipt, under?: number): Promise<string> {
  let checkpoint: string | null = null;
  if (under !== undefined) for await (const { size, note } of seals.all()) if (size === under) checkpoint = note;
  if (checkpoint === null) return seals.tlogProof(leafIdx);
  return formatTlogProof({ leafIdx, proof: proof.map((hash) => Buffer.from(hash, 'base64')), checkpoint });
}

function size(text: string): number {
  const value = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('A size is a whole number, as a seal gives it.');
  return value;
}
