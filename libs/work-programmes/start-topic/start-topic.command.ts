import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PartyDto } from '#lib/domain/index.js';
import { OptionalWords, TopicCommand } from '../programme.command.js';

/** Says that work on a topic is under way. */
export class StartTopic extends TopicCommand {
  @OptionalWords(2000)
  note?: string | null;

  /** Who leads on it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  lead?: PartyDto | null;
}
