import { IsIn, IsOptional } from 'class-validator';
import { DUE_KINDS } from '#lib/actions/action.events.js';
import { Command, type PartyDto } from '#lib/domain/index.js';
import { OptionalDate, OptionalId, OptionalParties, OptionalWords, WordsField } from '../command-fields.js';

const STRENGTHS = ['firm', 'implicit', 'soft'] as const;

/** Records that someone undertook to do something. Owners left out were not named. */
export class GiveUndertaking extends Command {
  @OptionalId()
  itemId?: string | null;

  @WordsField()
  what!: string;

  @OptionalParties()
  owners?: PartyDto[];

  @OptionalParties()
  requestedBy?: PartyDto[];

  @OptionalDate()
  due?: string | null;

  /** By when, as the record puts it. */
  @OptionalWords(500)
  dueText?: string | null;

  @IsOptional()
  @IsIn(DUE_KINDS)
  dueKind?: (typeof DUE_KINDS)[number];

  /** The question it promises an answer to. */
  @OptionalId()
  questionId?: string | null;

  /** How firmly it was promised. */
  @IsOptional()
  @IsIn(STRENGTHS)
  strength?: (typeof STRENGTHS)[number] | null;
}
