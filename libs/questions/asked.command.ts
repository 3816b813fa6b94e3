import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Command, IsWordsOrSealed, PartyDto, partyOrNull } from '#lib/domain/index.js';
import { type Sealed } from '#lib/sealing/index.js';

/** What a question on notice and a question in the room both say. Whatever is not known is left out. */
export abstract class AskedCommand extends Command {
  @IsOptional()
  @IsUUID()
  authorityId?: string | null;

  @IsOptional()
  @IsUUID()
  committeeId?: string | null;

  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsUUID()
  itemId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  asker?: PartyDto | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  addressee?: PartyDto | null;

  /** What is asked. */
  @IsWordsOrSealed(1, 5000)
  topic!: string | Sealed;

  /** Its parts, when it has several. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsWordsOrSealed(1, 2000, { each: true })
  parts?: (string | Sealed)[];
}

/** The same as an event says it: what is left out becomes null. */
export const askedFacts = (command: AskedCommand) => ({
  authorityId: command.authorityId ?? null,
  committeeId: command.committeeId ?? null,
  meetingId: command.meetingId ?? null,
  itemId: command.itemId ?? null,
  asker: partyOrNull(command.asker),
  addressee: partyOrNull(command.addressee),
  topic: command.topic,
  parts: command.parts ?? [],
});
