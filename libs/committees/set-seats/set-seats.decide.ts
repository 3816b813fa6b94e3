import { refuse } from '#lib/domain/index.js';
import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { SetSeats } from './set-seats.command.js';

/** A committee keeps a seat for every voting member whose term is open; they stand down first. */
export const setSeats = committeeUseCase(SetSeats, {
  post: 'committees/:id/seats',
  summary: 'Set how many seats a committee has',
  example: { seats: 15, reference: 'Annual council, minute 8' },
  decide({ seats, reference = null }, state) {
    mustSit(state);
    const sitting = (state.roll ?? []).filter((held) => held.seat === 'voting' && !held.left && held.until === null);
    if (sitting.length > seats)
      refuse(
        'more-members-than-seats',
        `The committee has ${sitting.length} voting members. Record who stood down before setting its seats at ${seats}.`,
        'seats',
      );
    return [{ type: 'SeatsSet', data: { seats, reference } }];
  },
});
