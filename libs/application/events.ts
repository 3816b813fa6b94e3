import { actionEvents } from '#lib/actions/action.events.js';
import { authorityEvents } from '#lib/authorities/authority.events.js';
import { committeeEvents } from '#lib/committees/committee.events.js';
import { decisionEvents } from '#lib/decisions/decision.events.js';
import { type EventDefinitions } from '#lib/domain/define-events.js';
import { meetingEvents } from '#lib/meetings/meeting.events.js';
import { personEvents } from '#lib/people/person.events.js';
import { personalDataEvents } from '#lib/personal-data/personal-data.events.js';
import { questionEvents } from '#lib/questions/question.events.js';
import { viewEvents } from '#lib/projections/view.events.js';
import { reactorEvents } from '#lib/reactors/reactor.events.js';
import { programmeEvents } from '#lib/work-programmes/programme.events.js';

/** The events of every stream. */
export const events: readonly EventDefinitions[] = [
  authorityEvents,
  personEvents,
  committeeEvents,
  meetingEvents,
  questionEvents,
  actionEvents,
  decisionEvents,
  programmeEvents,
  personalDataEvents,
  reactorEvents,
  viewEvents,
];
