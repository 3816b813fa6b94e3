import { IsBoolean, IsOptional } from 'class-validator';
import { AskedCommand } from '../asked.command.js';

/** Records that a question was put at a meeting, on notice or not. */
export class PutQuestionInRoom extends AskedCommand {
  /** Whether it was handed in in writing. */
  @IsOptional()
  @IsBoolean()
  written?: boolean;
}
