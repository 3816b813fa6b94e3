import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Command } from '#lib/domain/index.js';
import { OptionalWords, WordsField } from '../command-fields.js';

/** An item certified without a disposition, and why. */
export class UnresolvedItem {
  @IsUUID()
  itemId!: string;

  @WordsField()
  reason!: string;
}

/** Certifies the record of a meeting as complete. */
export class CertifyRecord extends Command {
  @OptionalWords(200)
  certifiedBy?: string | null;

  /** Items whose end the record does not state. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => UnresolvedItem)
  unresolved?: UnresolvedItem[];
}
