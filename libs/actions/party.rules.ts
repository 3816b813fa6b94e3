import { type Party, type PartyDto, partyOf, refuseField } from '#lib/domain/index.js';

/** The parties a field names; each must name a person, a post or at least the record's words. */
export function partiesNamed(field: string, dtos: readonly PartyDto[] | null | undefined): Party[] {
  const parties = (dtos ?? []).map(partyOf);
  if (parties.some(({ person, post, label }) => person === null && post === null && label === null))
    refuseField(
      field,
      'party-names-nobody',
      'Name each of them by person, by post or in the record’s words, or leave the entry out.',
    );
  if (new Set(parties.map(keyOf)).size < parties.length)
    refuseField(field, 'party-named-twice', 'The same name is given twice. Leave one of them out.');
  return parties;
}

/** Whether two lists name the same parties, in whatever order. */
export const sameParties = (a: readonly Party[], b: readonly Party[]): boolean =>
  JSON.stringify(a.map(keyOf).sort()) === JSON.stringify(b.map(keyOf).sort());

const keyOf = ({ person, post, label }: Party) => JSON.stringify([person, post, label]);
