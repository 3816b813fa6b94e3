import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { positionText } from '#lib/event-store/position-text.js';
import { type CommonOptions, withCommon } from '../options.js';
import { complaint, jsonLine, line } from '../output/print.js';
import { withBook } from '../with-book.js';

interface Decided extends CommonOptions {
  readonly decidedBy: string;
  readonly key?: string;
}

const people = (command: Command): Command =>
  withCommon(command)
    .argument('<id...>', 'members of the public, by the id their entry or their question (askerId) gives')
    .requiredOption('--decided-by <who>', 'who decided, e.g. "the Data Protection Officer"; it is recorded')
    .option('--key <key>', 'decides it once: the same key again answers with the first result');

/** Destroys what is sealed under members of the public; the log keeps that it was done, and every proof still verifies. */
export const erasePersonCommand = (): Command =>
  people(new Command('erase-person'))
    .description('Erases a member of the public: their name and words are destroyed, and every proof still verifies')
    .requiredOption('--basis <words>', 'on what basis, e.g. "UK GDPR Article 17(1)(a)"; it is recorded')
    .action((ids: string[], { basis, decidedBy, key = randomUUID(), ...options }: Decided & { basis: string }) =>
      withBook(options, async ({ erasures, seals, upkeep }) => {
        const { stream, ...result } = await erasures.erase(ids, { basis, decidedBy }, { actor: 'cli', key });
        const unsealed = await seals.sealRecorded('now', complaint);
        if (unsealed !== null) complaint(unsealed);
        await upkeep.bringUpToDate();
        if (options.json) return jsonLine({ ...result, stream });
        line(`Erased. It is recorded at position ${positionText(result.position)}, without saying whose it was.`);
        line('Copies that others took of what was published cannot be called back: tell them (UK GDPR Article 19).');
      }),
    );

/** Records that personal data is kept although its erasure was asked for: a refusal is on record as much as an erasure. */
export const refuseErasureCommand = (): Command =>
  people(new Command('refuse-erasure'))
    .description('Records that personal data is kept although its erasure was asked for, and why')
    .requiredOption('--reason <words>', 'why it is kept, e.g. "archiving in the public interest"; it is recorded')
    .action((ids: string[], { reason, decidedBy, key = randomUUID(), ...options }: Decided & { reason: string }) =>
      withBook(options, async ({ erasures, upkeep }) => {
        const { stream, ...result } = await erasures.refuse(ids, { reason, decidedBy }, { actor: 'cli', key });
        await upkeep.bringUpToDate();
        if (options.json) return jsonLine({ ...result, stream });
        line(`The refusal is recorded at position ${positionText(result.position)}.`);
      }),
    );

/** Releases an exempt matter when the exemption ends. */
export const releaseMatterCommand = (): Command =>
  withCommon(new Command('release-matter'))
    .description('Releases what was recorded under an exempt item: anyone may read it from then on')
    .argument('<item>', 'the agenda item, by its id')
    .requiredOption('--basis <words>', 'why the exemption ends; it is recorded')
    .requiredOption('--decided-by <who>', 'who decided; it is recorded')
    .option('--key <key>', 'decides it once: the same key again answers with the first result')
    .action((item: string, { basis, decidedBy, key = randomUUID(), ...options }: Decided & { basis: string }) =>
      withBook(options, async ({ erasures, upkeep }) => {
        const { stream, ...result } = await erasures.release(item, { basis, decidedBy }, { actor: 'cli', key });
        await upkeep.bringUpToDate();
        if (options.json) return jsonLine({ ...result, stream });
        line(`Released. It is recorded at position ${positionText(result.position)}.`);
      }),
    );
