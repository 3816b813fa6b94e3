import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { PartyDto } from '#lib/domain/index.js';
import { OptionalWords, ProgrammeCommand } from '../programme.command.js';
import { TOPIC_FORMS } from '../programme.events.js';

/** Suggests a topic for a committee's work programme. */
export class SuggestTopic extends ProgrammeCommand {
  @IsString()
  @Length(1, 500)
  title!: string;

  @IsOptional()
  @IsIn(TOPIC_FORMS)
  form?: (typeof TOPIC_FORMS)[number] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  proposer?: PartyDto | null;

  @OptionalWords(2000)
  reason?: string | null;

  /** When it is wanted, as the record puts it. */
  @OptionalWords(500)
  whenText?: string | null;

  /** Whether someone offered to bring it, rather than asked for it. */
  @IsOptional()
  @IsBoolean()
  offered?: boolean | null;

  /** The meeting it was suggested at. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  /** The topic it adds to. */
  @IsOptional()
  @IsUUID()
  partOf?: string | null;
}
