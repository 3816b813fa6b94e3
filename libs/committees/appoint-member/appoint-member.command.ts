import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, IsCalendarDate } from '#lib/domain/index.js';
import { SEATS, type Seat } from '../committee.events.js';

/** Appoints a person to a seat of a committee. */
export class AppointMember extends Command {
  @IsUUID()
  personId!: string;

  /** What the seat entitles them to; voting when left out. */
  @IsOptional()
  @IsIn(SEATS)
  seat?: Seat;

  /** The business a co-opted member may vote on; all when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  items?: string[] | null;

  /** First day. */
  @IsOptional()
  @IsCalendarDate()
  from?: string | null;

  /** Last day, when the term is fixed. */
  @IsOptional()
  @IsCalendarDate()
  until?: string | null;
}
