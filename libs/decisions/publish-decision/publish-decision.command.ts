import { IsOptional } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';

/** Publishes a decision; its call-in window, if it has one, starts. */
export class PublishDecision extends Command {
  /** The day it was published; today when left out. */
  @IsOptional()
  @IsCalendarDate()
  publishedOn?: string | null;
}
