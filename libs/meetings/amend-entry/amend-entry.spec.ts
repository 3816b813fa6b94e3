import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { ToSeal } from '#lib/sealing/index.js';
import { meetingFold } from '../meeting.state.js';
import { approvedRecord, point, question, recorded, resolution, sitting, vote } from '../testing/histories.js';
import { amendEntry } from './amend-entry.decide.js';

const amended = (entryRevision: number, was: string, reads: string) =>
  ({ type: 'EntryAmended', data: { entryRevision, was, reads, reason: 'Misheard' } }) as const;
const reason = 'Misheard';
const noted = point({ summary: 'The carp park is full' });

describe('Amending an entry of the draft record', () => {
  it('changes a passage of an entry, before and after certification', () => {
    const told = { entryRevision: 2, was: 'carp park', reads: 'car park', reason };
    given(meetingFold, ...sitting(), noted)
      .when(amendEntry, told)
      .then(amended(2, 'carp park', 'car park'));
    given(meetingFold, ...recorded(noted))
      .when(amendEntry, told)
      .then(amended(2, 'carp park', 'car park'));
  });

  it('changes the whole wording when no passage is named', () => {
    given(meetingFold, ...recorded(noted))
      .when(amendEntry, { entryRevision: 2, reads: 'The car park is full', reason })
      .then(amended(2, 'The carp park is full', 'The car park is full'));
  });

  it('starts from the wording as it was amended before', () => {
    const first = amended(2, 'carp', 'car');
    given(meetingFold, ...recorded(noted), first)
      .when(amendEntry, { entryRevision: 2, reads: 'The car park is empty', reason })
      .then(amended(2, 'The car park is full', 'The car park is empty'));
    given(meetingFold, ...recorded(noted), first)
      .when(amendEntry, { entryRevision: 2, was: 'carp', reads: 'car', reason })
      .thenRefused('wording-not-found', /does not read “carp”/, 'was');
  });

  it('replaces words that are sealed as a whole, by words sealed like them', () => {
    const digest = { _sd: 'a'.repeat(43) };
    const sealed = point({ summary: digest });
    const data = {
      entryRevision: 2,
      was: digest,
      reads: new ToSeal('The car park is full', { like: digest._sd }),
      reason,
    };
    given(meetingFold, ...sitting(), sealed)
      .when(amendEntry, { entryRevision: 2, reads: 'The car park is full', reason })
      .then({ type: 'EntryAmended', data });
    const again = { _sd: 'b'.repeat(43) };
    given(meetingFold, ...sitting(), sealed, { type: 'EntryAmended', data: { ...data, reads: again } })
      .when(amendEntry, { entryRevision: 2, reads: 'Full', reason })
      .then({ type: 'EntryAmended', data: { ...data, was: again, reads: new ToSeal('Full', { like: again._sd }) } });
  });

  it('refuses a passage of words that are sealed, and words sealed in parts', () => {
    const digest = (letter: string) => ({ _sd: letter.repeat(43) });
    given(meetingFold, ...sitting(), point({ summary: digest('a') }))
      .when(amendEntry, { entryRevision: 2, was: 'carp', reads: 'car', reason })
      .thenRefused('wording-sealed', /Leave out how it read/, 'was');
    given(meetingFold, ...sitting(), question('q', { topic: digest('a'), parts: [digest('b')] }))
      .when(amendEntry, { entryRevision: 2, reads: 'car', reason })
      .thenRefused('wording-sealed', /in several parts/, 'was');
  });

  it('refuses a passage that stands there more than once', () => {
    given(meetingFold, ...recorded(point({ summary: 'A car and a car' })))
      .when(amendEntry, { entryRevision: 2, was: 'car', reads: 'bus', reason })
      .thenRefused('wording-not-unique', /has “car” 2 times/, 'was');
    given(meetingFold, ...recorded(question('q', { topic: 'A car', parts: ['Another car', 'A bus'] })))
      .when(amendEntry, { entryRevision: 2, was: 'car', reads: 'bus', reason })
      .thenRefused('wording-not-unique', undefined, 'was');
  });

  it('asks for the old wording where there are several passages, or none', () => {
    const two = resolution('r', {
      clauses: [
        { text: 'one', actionId: null },
        { text: 'two', actionId: null },
      ],
    });
    for (const entry of [two, vote('v')])
      given(meetingFold, ...recorded(entry))
        .when(amendEntry, { entryRevision: 2, reads: 'three', reason })
        .thenRefused('old-wording-missing', /word for word/, 'was');
    given(meetingFold, ...recorded(two))
      .when(amendEntry, { entryRevision: 2, was: 'two', reads: 'three', reason })
      .then(amended(2, 'two', 'three'));
    given(meetingFold, ...recorded(vote('v', { for: 12 })))
      .when(amendEntry, { entryRevision: 2, was: '12 for', reads: '11 for', reason })
      .then(amended(2, '12 for', '11 for'));
  });

  it('refuses what is no entry, and a change that changes nothing', () => {
    given(meetingFold, ...recorded(noted))
      .when(amendEntry, { entryRevision: 4, reads: 'x', reason })
      .thenRefused('unknown-entry', /no entry at revision 4/, 'entryRevision');
    given(meetingFold, ...recorded(noted))
      .when(amendEntry, { entryRevision: 2, was: 'carp', reads: 'carp', reason })
      .thenRefused('wording-unchanged', /same as the old/, 'reads');
  });

  it('ends with the approval of the minutes', () => {
    given(meetingFold, ...approvedRecord(noted))
      .when(amendEntry, { entryRevision: 2, reads: 'x', reason })
      .thenRefused('record-approved', /Only a minute of a later meeting/);
  });
});
