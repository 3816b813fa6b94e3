import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** What every decision says, whoever made it. */
export abstract class DecisionTextCommand extends Command {
  @IsOptional()
  @IsString()
  @Length(1, 500)
  title?: string | null;

  /** What was decided, limb by limb. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 10_000, { each: true })
  clauses!: string[];

  @IsOptional()
  @IsCalendarDate()
  decidedOn?: string | null;

  /** Whether it is an executive decision, which may be called in; left out when the record does not say. */
  @IsOptional()
  @IsBoolean()
  executive?: boolean | null;

  /** Whether it is a key decision. */
  @IsOptional()
  @IsBoolean()
  key?: boolean | null;
}
