import { expect } from '@jest/globals';
import { type Vault } from '#lib/sealing/index.js';

/** Everything that two vaults can be asked about some fields and subjects; of the status, what is not of the wrapping key. */
export async function expectSameAnswers(
  one: Vault,
  other: Vault,
  digests: readonly string[],
  subjects: readonly string[],
) {
  const answersOf = async (vault: Vault) => {
    const { subjects: counted, fields, erased } = await vault.status();
    return {
      reveal: await inOrder(vault.reveal(digests)),
      names: await inOrder(vault.namesOf(subjects)),
      known: await inOrder(vault.known(subjects)),
      erased: [...(await vault.erased(subjects))].sort(),
      digests: await inOrder(vault.digestsOf(subjects)),
      subjects: await inOrder(vault.subjectsOf(digests)),
      broughtBack: await vault.broughtBack(),
      status: { counted, fields, erased },
    };
  };
  expect(await answersOf(other)).toEqual(await answersOf(one));
}

const inOrder = async <Value>(answer: Promise<ReadonlyMap<string, Value>>) =>
  [...(await answer)].sort(([one], [other]) => (one < other ? -1 : 1));
