import { describe, expect, it } from '@jest/globals';
import { readSeedFile } from './read-seed-file.js';
import { seedFiles } from './seed-files.js';
import { recordsOf, type RecordKind } from './seed-records.js';

const files = seedFiles.map(readSeedFile);
const [, , select] = files;
if (!select) throw new Error('the select committee is missing');
const counts = (kind: RecordKind) => files.map((file) => recordsOf(file, kind).length);

describe('the five meetings', () => {
  it('put 7, 6, 36, 14 and 2 questions', () => {
    expect(counts('question')).toEqual([7, 6, 36, 14, 2]);
  });

  it('give 9, 7, 44, 14 and 2 answers', () => {
    expect(counts('answer')).toEqual([9, 7, 44, 14, 2]);
  });

  it('break questions into 8, 10, 56, 14 and 2 parts', () => {
    const parts = files.map((file) => recordsOf(file, 'question').flatMap((question) => question.parts).length);
    expect(parts).toEqual([8, 10, 56, 14, 2]);
  });

  it('make 23, 12, 60, 22 and 13 points', () => {
    expect(counts('point')).toEqual([23, 12, 60, 22, 13]);
  });

  it('give 2, 0, 11, 2 and 2 required undertakings, and 2, 1, 7, 0 and 1 more', () => {
    const given = (required: boolean) =>
      files.map((file) => recordsOf(file, 'undertaking').filter((action) => action.required === required).length);
    expect(given(true)).toEqual([2, 0, 11, 2, 2]);
    expect(given(false)).toEqual([2, 1, 7, 0, 1]);
  });

  it('resolve 1, 1, 2, 1 and 1, the fourth in two clauses', () => {
    expect(counts('resolution')).toEqual([1, 1, 2, 1, 1]);
    const clauses = files.map((file) => recordsOf(file, 'resolution').map((resolution) => resolution.clauses.length));
    expect(clauses).toEqual([[1], [1], [1, 1], [2], [1]]);
  });

  it('leave the date unknown where the record does not give one', () => {
    expect(files.map((file) => file.meeting.date)).toEqual(['2020-01-13', null, '2024-06-13', null, null]);
  });

  it('share a key for the same council only', () => {
    const [county, ...others] = files.map((file) => file.authority.key);
    expect(county).toBe('buckinghamshire-county-council');
    expect(new Set(others)).toEqual(new Set(['buckinghamshire-council', 'plymouth-city-council']));
  });
});

describe('the select committee of 13 June 2024', () => {
  it('records 6 declarations, 4 apologies, 2 departures and 17 people present', () => {
    expect(recordsOf(select, 'declaration')).toHaveLength(6);
    expect(recordsOf(select, 'apology')).toHaveLength(4);
    expect(recordsOf(select, 'departure')).toHaveLength(2);
    expect(recordsOf(select, 'attendance').filter((person) => person.present)).toHaveLength(17);
  });

  it('approves two earlier sets of minutes', () => {
    expect(recordsOf(select, 'earlier-minutes-approved').flatMap((minutes) => minutes.dates)).toEqual([
      '2024-03-07',
      '2024-05-15',
    ]);
  });

  it('has 9 required topics and 5 more', () => {
    const topics = recordsOf(select, 'topic').map((topic) => topic.required);
    expect(topics.filter(Boolean)).toHaveLength(9);
    expect(topics).toHaveLength(14);
  });

  it('meets next on 5 September 2024', () => {
    expect(recordsOf(select, 'next-meeting')).toMatchObject([{ date: '2024-09-05', time: '14:00' }]);
  });

  it('appoints its vice-chairman without a vote', () => {
    expect(recordsOf(select, 'resolution')[0]).toMatchObject({
      by: 'appointment-by-chair',
      appointment: { post: 'vice-chair', person: 'adekunle-osibogun' },
    });
  });

  it('marks its only vote unverified', () => {
    expect(recordsOf(select, 'vote')).toMatchObject([{ unverified: true, confidence: 'doubtful', for: null }]);
  });

  it('keeps the declined request out of the undertakings', () => {
    expect(recordsOf(select, 'declined-request').map((request) => request.id)).toEqual(['002-AC19']);
    expect(recordsOf(select, 'undertaking').map((action) => action.id)).not.toContain('002-AC19');
  });
});
