import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { Command, PartyDto } from '#lib/domain/index.js';

/** Gives an action to those who are to do it, in place of whoever had it. */
export class AssignAction extends Command {
  /** Everyone who is to do it; empty, with the reason, when nobody is named any more. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  owners!: PartyDto[];

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string | null;
}
