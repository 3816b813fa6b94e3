import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { ADE, JULIE, appointed, dissolved, established, stoodDown } from '../testing/histories.js';
import { setSeats } from './set-seats.decide.js';

const set = (seats: number, reference: string | null = null) => ({ type: 'SeatsSet', data: { seats, reference } });

describe('Setting the number of seats', () => {
  it('may be any number while no roll is stated', () => {
    given(committeeFold, established()).when(setSeats, { seats: 1, reference: 'Minute 8' }).then(set(1, 'Minute 8'));
  });

  it('refuses fewer seats than there are voting members', () => {
    const two = given(committeeFold, established(), appointed(), appointed({ personId: ADE }));
    two.when(setSeats, { seats: 2 }).then(set(2));
    two
      .when(setSeats, { seats: 1 })
      .thenRefused('more-members-than-seats', /has 2 voting members.*setting its seats at 1/, 'seats');
  });

  it('does not count those who stood down, whose term is fixed, or who are co-opted', () => {
    given(
      committeeFold,
      established(),
      appointed({ personId: JULIE }),
      stoodDown({ personId: JULIE }),
      appointed({ personId: JULIE, until: '2025-05-01' }),
      appointed({ personId: ADE, seat: 'co-opted-voting' }),
    )
      .when(setSeats, { seats: 1 })
      .then(set(1));
    given(committeeFold, established(), appointed(), appointed({ personId: ADE, until: '2025-05-01' }))
      .when(setSeats, { seats: 1 })
      .then(set(1));
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), dissolved)
      .when(setSeats, { seats: 3 })
      .thenRefused('committee-dissolved', /takes nothing more/);
  });
});
