import { refuse, refuseField } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeCertified } from '../rules/record.rules.js';
import { PublishRecord } from './publish-record.command.js';

/** A certified record is published as what it is, and again only when something has changed. */
export const publishRecord = meetingUseCase(PublishRecord, {
  post: 'meetings/:id/record-publication',
  summary: 'Publish the record of a meeting',
  example: { kind: 'draft' },
  decide(command, state) {
    mustBeCertified(state, 'published');
    const { status, published, changedSincePublished } = state.record;
    const is = status === 'approved' ? 'approved' : 'draft';
    const kind = command.kind ?? is;
    if (kind === 'approved' && is === 'draft')
      refuseField(
        'kind',
        'minutes-not-approved',
        'These minutes are still a draft: no later meeting has approved them.',
      );
    if (kind === 'draft' && is === 'approved')
      refuseField(
        'kind',
        'minutes-approved-already',
        'These minutes have been approved, so they are not published as a draft.',
      );
    if (!changedSincePublished)
      refuse('record-unchanged', `Nothing in the record has changed since version ${published} was published.`);
    return [{ type: 'RecordPublished', data: { version: published + 1, kind } }];
  },
});
