import { Command } from '#lib/domain/index.js';

/** Lets press and public back in. */
export class ReadmitPublic extends Command {}
