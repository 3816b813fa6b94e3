import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** A command about a committee's work programme for a municipal year; both are in the path. */
export abstract class ProgrammeCommand extends Command {
  @IsUUID()
  committeeId!: string;

  /** Two years that follow each other, e.g. 2024-2025. */
  @Matches(/^\d{4}-\d{4}$/, { message: 'municipalYear must be written as in 2024-2025' })
  municipalYear!: string;
}

/** A command about one topic of it, which is in the path too. */
export abstract class TopicCommand extends ProgrammeCommand {
  @IsUUID()
  topicId!: string;
}

/** Words that may be left out or null, of at most so many characters. */
export function OptionalWords(most: number): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [IsOptional(), IsString(), Length(1, most)]) decorate(target, property);
  };
}
