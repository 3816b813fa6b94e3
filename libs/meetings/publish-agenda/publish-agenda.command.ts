import { IsIn, IsOptional } from 'class-validator';
import { Command } from '#lib/domain/index.js';

const AGENDAS = ['main', 'supplementary', 'revised'] as const;

/** Publishes the agenda as it stands. */
export class PublishAgenda extends Command {
  /** By default the main agenda the first time, and a revised one after that. */
  @IsOptional()
  @IsIn(AGENDAS)
  kind?: (typeof AGENDAS)[number];
}
