import 'reflect-metadata';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { type Party } from './fields.js';

/** Someone named in a record: a registered person, a post, or the record's own words for them. */
export class PartyDto {
  @IsOptional()
  @IsUUID()
  person?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  post?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  label?: string | null;
}

/** The event's form of a party: absent members become null. */
export const partyOf = (dto: PartyDto): Party => ({
  person: dto.person ?? null,
  post: dto.post ?? null,
  label: dto.label ?? null,
});

/** The same for a party that may be missing. */
export const partyOrNull = (dto: PartyDto | null | undefined): Party | null => (dto ? partyOf(dto) : null);
