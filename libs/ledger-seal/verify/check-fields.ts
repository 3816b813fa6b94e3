import { type Findings } from './finding.js';
import { entryText, type Place } from './log-fold.js';
import { type FieldCounts } from './verification.js';

/** What has become of one sealed field. */
export interface SealedFieldState {
  readonly state: 'disclosed' | 'erased' | 'missing' | 'swapped';
}

/** Knows sealed fields by their digests: a vault, or the disclosures an auditor was given. */
export interface SealedFields {
  /** The state of each digest; a digest that is left out was not given to whoever asks. */
  states(digests: readonly string[]): Promise<ReadonlyMap<string, SealedFieldState>>;
}

/** Digests asked about at a time. */
const BATCH = 1_000;

/** Judges every sealed field of the log. Without anyone who knows them, all that no event erased are withheld. */
export async function checkFields(
  { sealed, erasures }: { readonly sealed: ReadonlyMap<string, Place>; readonly erasures: ReadonlyMap<string, Place> },
  fields: SealedFields | null,
  findings: Findings,
): Promise<FieldCounts> {
  const counts = { disclosed: 0, erased: 0, withheld: 0 };
  const digests = [...sealed.keys()];
  for (let start = 0; start < digests.length; start += BATCH) {
    const batch = digests.slice(start, start + BATCH);
    const states = (await fields?.states(batch)) ?? new Map<string, SealedFieldState>();
    for (const digest of batch) {
      const place = sealed.get(digest) as Place;
      judge(states.get(digest)?.state ?? 'withheld', place, erasures.get(digest) ?? null);
    }
  }
  return counts;

  function judge(state: SealedFieldState['state'] | 'withheld', place: Place, erased: Place | null): void {
    const find = (kind: Parameters<Findings['add']>[0], what: string) =>
      findings.add(kind, `${entryText(place)} ${what}`, place);
    if (erased !== null) {
      counts.erased += 1;
      if (state === 'disclosed' || state === 'swapped')
        find(
          'erasure-unfinished',
          `has a sealed field that ${entryText(erased).toLowerCase()} orders erased, and it is still there. At the council, start the server or run any command once: it is carried out then. Elsewhere, delete what you hold.`,
        );
    } else if (state === 'missing')
      find('field-missing', 'has a sealed field that is missing, and no event orders it erased.');
    else if (state === 'swapped') find('field-swapped', 'has a sealed field in whose place something else is kept.');
    else if (state === 'erased')
      find('field-erased-unrecorded', 'has a sealed field that was erased, and no event of the log orders it.');
    else counts[state] += 1;
  }
}
