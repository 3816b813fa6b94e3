import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { PartyDto } from '#lib/domain/index.js';
import { TopicCommand } from '../programme.command.js';
import { TOPIC_FORMS } from '../programme.events.js';

/** Says what a topic will and will not cover. */
export class ScopeTopic extends TopicCommand {
  @IsString()
  @Length(1, 5000)
  scope!: string;

  @IsOptional()
  @IsIn(TOPIC_FORMS)
  form?: (typeof TOPIC_FORMS)[number] | null;

  /** Who leads on it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  lead?: PartyDto | null;
}
