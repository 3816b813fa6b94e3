import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { actionFold } from '../action.state.js';
import { label, raised, reported } from '../testing/histories.js';
import { sendReminder } from './send-reminder.decide.js';

const owned = raised({ owners: [label('officers'), label('the Chairman')] });

describe('Reminding an action’s owners', () => {
  it('reminds every owner unless told whom', () => {
    given(actionFold, owned)
      .when(sendReminder, { note: 'Due in a week' })
      .then({ type: 'ReminderSent', data: { to: [label('officers'), label('the Chairman')], note: 'Due in a week' } });
    given(actionFold, owned)
      .when(sendReminder, { to: [] })
      .then({ type: 'ReminderSent', data: { to: [label('officers'), label('the Chairman')], note: null } });
    given(actionFold, owned)
      .when(sendReminder, { to: [{ label: 'officers' }] })
      .then({ type: 'ReminderSent', data: { to: [label('officers')], note: null } });
  });

  it('refuses while nobody is named to do it', () => {
    given(actionFold, raised())
      .when(sendReminder, {})
      .thenRefused('no-owner-to-remind', /Name an owner first/);
    given(actionFold, owned, { type: 'ActionAssigned', data: { owners: [], reason: 'Disbanded' } })
      .when(sendReminder, { to: [{ label: 'officers' }] })
      .thenRefused('no-owner-to-remind');
  });

  it('refuses a reminder to nobody', () => {
    given(actionFold, owned)
      .when(sendReminder, { to: [{}] })
      .thenRefused('party-names-nobody', /Name each of them/, 'to');
  });

  it('refuses once it has been reported complete: it waits for the committee', () => {
    given(actionFold, owned, reported)
      .when(sendReminder, {})
      .thenRefused('action-not-open', /cannot be chased: it has been reported complete already/);
  });
});
