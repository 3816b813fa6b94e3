import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { refuseField } from '#lib/domain/index.js';
import { type QuorumRule } from './committee.events.js';

/** How many must be there: a number of members, or a fraction (numerator and denominator) of the seats, rounded up. */
export class QuorumDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  members?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  numerator?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  denominator?: number | null;
}

/**
 * The event's form of a quorum.
 *
 * @throws {Refusal} unless it is one number, or a fraction of at most the whole, within the seats where they are stated
 */
export function quorumOf(
  { members = null, numerator = null, denominator = null }: QuorumDto,
  seats: number | null,
): QuorumRule {
  const fraction = numerator !== null && denominator !== null ? { numerator, denominator } : null;
  if ((members === null) === (fraction === null) || (members !== null && (numerator ?? denominator) !== null))
    return refuseField(
      'quorum',
      'quorum-unclear',
      'Give the quorum either as a number of members or as a fraction, with numerator and denominator.',
    );
  if (fraction && fraction.numerator > fraction.denominator)
    return refuseField(
      'quorum',
      'quorum-above-seats',
      'A quorum cannot be more than all the seats. Check the fraction.',
    );
  if (members !== null && seats !== null && members > seats)
    return refuseField('quorum', 'quorum-above-seats', `A quorum of ${members} cannot be met with ${seats} seats.`);
  return fraction ?? { members: members ?? 0 };
}
