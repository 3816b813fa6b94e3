import { isDeepStrictEqual } from 'node:util';
import { type TokenRecord, type TokenRecords } from '#lib/private-store/index.js';
import { type RecordBatch, type VaultRecordsReader } from '#lib/sealing/records/index.js';
import { MigrationError } from './errors.js';

/** One of the two sides, as it is compared. */
interface Side {
  readonly vault: VaultRecordsReader;
  readonly tokens: Pick<TokenRecords, 'read'>;
}

/**
 * Asks both sides about everything that one of them holds.
 *
 * @returns how much there is of each
 * @throws {MigrationError} when they answer differently
 */
export async function comparePrivate(from: Side, to: Side) {
  for await (const batch of from.vault.read()) await compareFields(from, to, digestsIn(batch));
  const [ours, theirs] = [await from.vault.status(), await to.vault.status()];
  for (const [what, one, other] of [
    ['persons', ours.subjects.person, theirs.subjects.person],
    ['exempt matters', ours.subjects.matter, theirs.subjects.matter],
    ['sealed fields', ours.fields, theirs.fields],
    ['erased fields', ours.erased, theirs.erased],
  ] as const)
    if (one !== other) throw new MigrationError(`The vaults differ: ${one} ${what} here, ${other} there. ${AGAIN}`);
  const tokens = await from.tokens.read();
  compareTokens(tokens, await to.tokens.read());
  return { fields: ours.fields, subjects: ours.subjects.person + ours.subjects.matter, tokens: tokens.length };
}

const AGAIN =
  'Something was recorded meanwhile, or the copy was used before: stop every server, and run this again with an empty vault to copy to.';

const digestsIn = ({ disclosures, erased, releases }: RecordBatch): string[] =>
  [...disclosures, ...erased, ...releases].map(({ digest }) => digest);

async function compareFields(from: Side, to: Side, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return;
  const [ours, theirs] = [await from.vault.reveal(digests), await to.vault.reveal(digests)];
  for (const [digest, state] of ours)
    if (!isDeepStrictEqual(theirs.get(digest), state))
      throw new MigrationError(
        `A sealed field is ${state.state} here and ${theirs.get(digest)?.state ?? 'missing'} there, or is disclosed otherwise. ${AGAIN}`,
      );
}

/** A token that was revoked there alone stays so; one that was revoked here must be there. */
function compareTokens(ours: readonly TokenRecord[], theirs: readonly TokenRecord[]): void {
  const there = new Map(theirs.map((token) => [token.id, token]));
  for (const token of ours) {
    const copy = there.get(token.id);
    const same = copy !== undefined && copy.sha256.equals(token.sha256) && copy.role === token.role;
    if (!same || (token.revokedAt !== null && copy.revokedAt === null))
      throw new MigrationError(`A token did not arrive as it was sent. ${AGAIN}`);
  }
}
