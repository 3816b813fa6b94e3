import 'reflect-metadata';
import { IsBoolean, IsOptional, IsString, Length, registerDecorator, type ValidationArguments } from 'class-validator';
import { type Sealed, ToSeal } from '#lib/sealing/index.js';
import { type Party } from './fields.js';
import { IsIdOrSealed, IsWordsOrSealed } from './validation/or-sealed.js';

/** Someone named in a record: a registered person, a post, or the record's own words for them. */
export class PartyDto {
  @IsOptional()
  @IsIdOrSealed()
  person?: string | Sealed | null;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  post?: string | null;

  @IsOptional()
  @IsWordsOrSealed(1, 200)
  label?: string | Sealed | null;

  /** A member of the public who has no entry: the label is sealed, and can be erased. */
  @IsOptional()
  @IsBoolean()
  @NamedByLabel()
  public?: boolean;
}

/** The event's form of a party: absent members become null; what names a member of the public is to be sealed. */
export const partyOf = (dto: PartyDto): Party => ({
  person: dto.person ?? null,
  post: dto.post ?? null,
  label: dto.public === true && typeof dto.label === 'string' ? new ToSeal(dto.label, null) : (dto.label ?? null),
});

/** The same for a party that may be missing. */
export const partyOrNull = (dto: PartyDto | null | undefined): Party | null => (dto ? partyOf(dto) : null);

function NamedByLabel(): PropertyDecorator {
  const named = (value: unknown, { object }: ValidationArguments) => {
    const { label, person } = object as PartyDto;
    return value !== true || (label != null && person == null);
  };
  const message = 'public is for someone without an entry: give how the record names them as label, and no person.';
  return (target, property) =>
    registerDecorator({
      name: 'namedByLabel',
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: { validate: (value: unknown, told?: ValidationArguments) => told !== undefined && named(value, told) },
    });
}
