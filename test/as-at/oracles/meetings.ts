import { headingOf, meetingsByDay } from './meeting-facts.js';
import { namesIn } from './names.js';
import { type Oracle } from './oracle.js';

/** Every meeting by day. Its revision and position in a list are those of its heading, and left out here. */
export const meetings: Oracle = {
  resource: 'meetings',
  leftOut: ['revision', 'position'],
  list(log, { on }) {
    const names = namesIn(log, on);
    return meetingsByDay(log).flatMap((entries) => {
      const heading = headingOf(entries, names, on);
      return heading ? [heading] : [];
    });
  },
};
