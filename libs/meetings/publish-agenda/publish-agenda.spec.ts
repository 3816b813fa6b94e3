import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { type MeetingEvent } from '../meeting.events.js';
import { meetingFold } from '../meeting.state.js';
import { agendaPublished, convened, item, withdrawn } from '../testing/histories.js';
import { publishAgenda } from './publish-agenda.decide.js';

describe('Publishing the agenda', () => {
  it('publishes the main agenda first and a revised or supplementary one after a change', () => {
    given(meetingFold, convened(), item('a')).when(publishAgenda, {}).then(agendaPublished());
    given(meetingFold, convened(), item('a'), agendaPublished(), item('b'))
      .when(publishAgenda, {})
      .then(agendaPublished({ version: 2, kind: 'revised' }));
    given(meetingFold, convened(), item('a'), agendaPublished(), item('b'))
      .when(publishAgenda, { kind: 'supplementary' })
      .then(agendaPublished({ version: 2, kind: 'supplementary' }));
  });

  it('counts a withdrawal, a new order, a report and an urgent item as changes', () => {
    const itemId = item('a').data.itemId;
    const other = item('b').data.itemId;
    const changes: MeetingEvent[] = [
      withdrawn('a'),
      { type: 'AgendaReordered', data: { itemIds: [other, itemId], reason: null } },
      { type: 'ReportAttached', data: { itemId, title: 'Update', author: null, sha256: null } },
      { type: 'UrgentItemAccepted', data: { itemId: other, title: 'U', acceptedBy: null, specialCircumstances: 'S' } },
    ];
    for (const change of changes)
      given(meetingFold, convened(), item('a'), item('b'), agendaPublished(), change)
        .when(publishAgenda, {})
        .then(agendaPublished({ version: 2, kind: 'revised' }));
  });

  it('refuses an empty agenda', () => {
    given(meetingFold, convened())
      .when(publishAgenda, {})
      .thenRefused('agenda-empty', /Add its items first/);
    given(meetingFold, convened(), item('a'), withdrawn('a')).when(publishAgenda, {}).thenRefused('agenda-empty');
  });

  it('refuses a revision of nothing, a second main agenda, and a version without news', () => {
    given(meetingFold, convened(), item('a'))
      .when(publishAgenda, { kind: 'revised' })
      .thenRefused('main-agenda-first', /^A revised agenda follows the main one/, 'kind');
    given(meetingFold, convened(), item('a'), agendaPublished(), item('b'))
      .when(publishAgenda, { kind: 'main' })
      .thenRefused('main-agenda-published', /has been published/, 'kind');
    given(meetingFold, convened(), item('a'), agendaPublished())
      .when(publishAgenda, {})
      .thenRefused('agenda-unchanged', /since version 1 was published/);
  });
});
