import { Command } from 'commander';
import { type Ledger } from '#lib/application/index.js';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { isSealed } from '#lib/sealing/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine } from '../output/print.js';
import { withBook } from '../with-book.js';

/** Hands out the words of single sealed fields, for an auditor to check against the digests in the log. */
export const discloseCommand = (): Command =>
  withCommon(new Command('disclose'))
    .description(
      'The words of an event’s sealed fields, as a JSON object of digest to disclosure: what an auditor checks',
    )
    .argument('<event...>', 'ids of the events')
    .option('--pointer <pointer>', 'this field only, e.g. /data/topic')
    .action((ids: string[], { pointer, ...options }: CommonOptions & { pointer?: string }) =>
      withBook(options, async ({ ledger }) => {
        const digests: string[] = [];
        for (const id of ids) digests.push(...digestsIn(await dataOf(ledger, id.toLowerCase())));
        const disclosures: Record<string, string> = {};
        for (const [digest, field] of await ledger.vault.reveal(digests))
          if (field.state === 'disclosed' && (pointer === undefined || field.pointer === pointer))
            disclosures[digest] = field.disclosure;
        jsonLine(disclosures);
      }),
    );

/** The data of an event as it is stored. */
async function dataOf({ seals: { tree } }: Ledger, id: string): Promise<unknown> {
  await tree.advance();
  const leafIdx = await tree.leafIndexOfEvent(id);
  if (leafIdx === null) return refuseUnknown('event', id);
  const entry = Buffer.from((await tree.entries(leafIdx, 1)).bytes(0)).toString('utf8');
  return (JSON.parse(entry) as { data: unknown }).data;
}

function digestsIn(value: unknown): string[] {
  if (isSealed(value)) return [value._sd];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(digestsIn) : [];
}
