import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, convened, idOf, sitting } from '../testing/histories.js';
import { acceptUrgentItem } from './accept-urgent-item.decide.js';

const urgent = { title: 'School transport', specialCircumstances: 'The contractor failed' };
const accepted = (acceptedBy: string | null) =>
  ({ type: 'UrgentItemAccepted', data: { itemId: idOf('item'), acceptedBy, ...urgent } }) as const;

describe('Taking an urgent item', () => {
  it('states its special circumstances and who accepted it', () => {
    given(meetingFold, ...sitting())
      .when(acceptUrgentItem, { ...urgent, acceptedBy: ann })
      .then(accepted(ann));
    given(meetingFold, convened())
      .when(acceptUrgentItem, { ...urgent, specialCircumstances: ' The contractor failed ' })
      .then(accepted(null));
  });

  it('refuses one without special circumstances', () => {
    for (const specialCircumstances of [undefined, null, '  '])
      given(meetingFold, ...sitting())
        .when(acceptUrgentItem, { title: 'School transport', specialCircumstances })
        .thenRefused('special-circumstances-missing', /Say what they are/, 'specialCircumstances');
  });

  it('refuses the same item twice', () => {
    given(meetingFold, ...sitting(), accepted(null))
      .when(acceptUrgentItem, urgent)
      .thenRefused('recorded-already', /^This urgent item is in the record/);
  });
});
