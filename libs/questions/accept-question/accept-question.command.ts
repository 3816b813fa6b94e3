import { Command } from '#lib/domain/index.js';

/** Records that a question on notice was accepted. */
export class AcceptQuestion extends Command {}
