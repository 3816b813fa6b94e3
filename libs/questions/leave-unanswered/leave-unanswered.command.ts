import { IsUUID } from 'class-validator';
import { Command } from '#lib/domain/index.js';

/** Records that a meeting's record was closed with a question, or a part of it, unanswered and nobody owing an answer. */
export class LeaveUnanswered extends Command {
  @IsUUID()
  meetingId!: string;
}
