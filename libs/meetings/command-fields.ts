import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { IsCalendarDate, PartyDto } from '#lib/domain/index.js';

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** Words that must be given, at most `max` UTF-16 units. */
export const WordsField = (max = 2000) => all(IsString(), Length(1, max));
/** Words that may be left out when the record does not state them. */
export const OptionalWords = (max = 2000) => all(IsOptional(), IsString(), Length(1, max));
export const OptionalId = () => all(IsOptional(), IsUUID());
export const OptionalDate = () => all(IsOptional(), IsCalendarDate());

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A time of day `HH:mm`, Europe/London, that may be left out. */
export const OptionalTime = () =>
  all(IsOptional(), Matches(TIME, { message: '$property must be a time written HH:mm' }));

/** Someone who may be named. */
export const OptionalParty = () =>
  all(
    IsOptional(),
    ValidateNested(),
    Type(() => PartyDto),
  );
/** Any number of people up to twenty; left out means none was named. */
export const OptionalParties = () =>
  all(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => PartyDto),
  );
