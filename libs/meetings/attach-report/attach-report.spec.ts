import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { convened, idOf, item, withdrawn } from '../testing/histories.js';
import { attachReport } from './attach-report.decide.js';

const itemId = idOf('a');
const report = { itemId, title: 'Update' };
const attached = { type: 'ReportAttached', data: { ...report, author: null, sha256: null } } as const;

describe('Attaching a report', () => {
  it('keeps its author and its hash, when they are stated', () => {
    const stated = { ...report, author: 'A. Writer', sha256: 'a'.repeat(64) };
    given(meetingFold, convened(), item('a')).when(attachReport, stated).then({ type: 'ReportAttached', data: stated });
    given(meetingFold, convened(), item('a')).when(attachReport, report).then(attached);
  });

  it('refuses the same report twice, and an item that does not stand', () => {
    given(meetingFold, convened(), item('a'), attached)
      .when(attachReport, report)
      .thenRefused('recorded-already', /^This report/);
    given(meetingFold, convened())
      .when(attachReport, report)
      .thenRefused('unknown-agenda-item', /on this meeting’s agenda/, 'itemId');
    given(meetingFold, convened(), item('a'), withdrawn('a'))
      .when(attachReport, report)
      .thenRefused('item-withdrawn', /nothing is recorded under it/, 'itemId');
  });
});
