import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDate } from '#lib/domain/index.js';
import { TopicCommand } from '../programme.command.js';

/** What can befall a topic's meeting. */
export const FLAGS = ['meeting-rescheduled', 'meeting-cancelled', 'meeting-closed'] as const;

/** Brings a topic to the clerk's eye because its meeting moved, was called off or closed. */
export class FlagTopic extends TopicCommand {
  @IsUUID()
  meetingId!: string;

  @IsIn(FLAGS)
  why!: (typeof FLAGS)[number];

  /** The meeting's new day, when it moved. */
  @IsOptional()
  @IsCalendarDate()
  newDate?: string | null;
}
