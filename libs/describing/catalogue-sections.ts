import { actionEvents } from '#lib/actions/action.events.js';
import { authorityEvents } from '#lib/authorities/authority.events.js';
import { committeeEvents } from '#lib/committees/committee.events.js';
import { decisionEvents } from '#lib/decisions/decision.events.js';
import { meetingEvents } from '#lib/meetings/meeting.events.js';
import { personEvents } from '#lib/people/person.events.js';
import { erasureEvents, matterEvents, sealingEvents } from '#lib/personal-data/personal-data.events.js';
import { viewEvents } from '#lib/projections/view.events.js';
import { questionEvents } from '#lib/questions/question.events.js';
import { reactorEvents } from '#lib/reactors/reactor.events.js';
import { programmeEvents } from '#lib/work-programmes/programme.events.js';
import { type CatalogueSection } from './event-catalogue.js';

/** The streams of the ledger and their events, in the order a newcomer would want them. */
export const catalogueSections: readonly CatalogueSection[] = [
  { stream: 'meeting-<id>', events: meetingEvents },
  { stream: 'action-<id>', events: actionEvents },
  { stream: 'question-<id>', events: questionEvents },
  { stream: 'decision-<id>', events: decisionEvents },
  { stream: 'programme-<committee>-<municipal year>', events: programmeEvents },
  { stream: 'committee-<id>', events: committeeEvents },
  { stream: 'person-<id>', events: personEvents },
  { stream: 'authority-<id>', events: authorityEvents },
  { stream: 'erasure-<id>', events: erasureEvents },
  { stream: 'matter-<agenda item>', events: matterEvents },
  { stream: 'sealing-keys', events: sealingEvents },
  { stream: 'view-<name>', events: viewEvents },
  { stream: 'reactor-<name>', events: reactorEvents },
];
