import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Records that the owners of an action were reminded. */
export class SendReminder extends Command {
  /** Who was reminded; left out: every owner. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  to?: PartyDto[] | null;

  /** What was said. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string | null;
}
