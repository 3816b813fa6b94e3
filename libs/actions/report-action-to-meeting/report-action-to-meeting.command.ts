import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that an action stood in the action log reported to a meeting. */
export class ReportActionToMeeting extends Command {
  @IsUUID()
  meetingId!: string;
}
