import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { approved, approvedRecord, recordPublished, recorded, sitting } from '../testing/histories.js';
import { publishRecord } from './publish-record.decide.js';

describe('Publishing the record', () => {
  it('publishes a certified record as a draft, and approved minutes as approved', () => {
    given(meetingFold, ...recorded())
      .when(publishRecord, {})
      .then(recordPublished());
    given(meetingFold, ...recorded(), recordPublished(), approved())
      .when(publishRecord, {})
      .then(recordPublished({ version: 2, kind: 'approved' }));
    given(meetingFold, ...approvedRecord())
      .when(publishRecord, { kind: 'approved' })
      .then(recordPublished({ kind: 'approved' }));
    given(meetingFold, ...recorded())
      .when(publishRecord, { kind: 'draft' })
      .then(recordPublished());
  });

  it('refuses a record that is not certified', () => {
    given(meetingFold, ...sitting())
      .when(publishRecord, {})
      .thenRefused('record-not-certified', /cannot be published before the clerk has certified it/);
  });

  it('refuses to call a draft approved, or approved minutes a draft', () => {
    given(meetingFold, ...recorded())
      .when(publishRecord, { kind: 'approved' })
      .thenRefused('minutes-not-approved', /still a draft/, 'kind');
    given(meetingFold, ...approvedRecord())
      .when(publishRecord, { kind: 'draft' })
      .thenRefused('minutes-approved-already', /not published as a draft/, 'kind');
  });

  it('refuses a version without news', () => {
    given(meetingFold, ...recorded(), recordPublished())
      .when(publishRecord, {})
      .thenRefused('record-unchanged', /since version 1 was published/);
  });
});
