import { describe, expect, it } from '@jest/globals';
import { type Found } from '../crypto/judge.js';
import { type SubjectKey } from '../keys/subject-key.js';
import { type DisclosureRecord } from './records.js';
import { RecordsDiffer } from './records-differ.js';
import { newDisclosures, newReleases } from './settle-records.js';

const record: DisclosureRecord = {
  digest: 'digest',
  eventId: 'event',
  pointer: '/data/name',
  subject: 'subject',
  blob: Buffer.from('encrypted'),
  madeAt: '2026-01-02T09:00:00.000Z',
};
const { madeAt: _, ...row } = record;
const here: Found = { ...row, asked: 'digest', erasedBy: null, releasedUnder: null };
const absent: Found = { ...here, digest: null, eventId: null, pointer: null, subject: null, blob: null };
const nobody = new Map<string, SubjectKey>();

describe('A field to take in', () => {
  it('is new where none of its digest is, and is left as it is where it lies already', () => {
    expect(newDisclosures([record], [absent], nobody)).toEqual([record]);
    expect(newDisclosures([record], [here], nobody)).toEqual([]);
  });

  it.each<[string, Found]>([
    ['in another event', { ...here, eventId: 'another' }],
    ['at another pointer', { ...here, pointer: '/data/label' }],
    ['of somebody else', { ...here, subject: 'another' }],
    ['encrypted otherwise', { ...here, blob: Buffer.from('other') }],
    ['but erased', { ...absent, erasedBy: 'order' }],
    ['but about to be erased', { ...here, erasedBy: 'order' }],
  ])('is refused where it is, %s', (_case, found) => {
    expect(() => newDisclosures([record], [found], nobody)).toThrow(RecordsDiffer);
  });

  it('is refused where its subject was erased', () => {
    const gone = new Map<string, SubjectKey>([['subject', { state: 'erased', event: 'order' }]]);
    expect(() => newDisclosures([record], [absent], gone)).toThrow(RecordsDiffer);
  });
});

describe('A release to take in', () => {
  const release = { digest: 'digest', subject: 'subject', event: 'event' };

  it('is new, or there already', () => {
    expect(newReleases([release], [])).toEqual([release]);
    expect(newReleases([release], [release])).toEqual([]);
  });

  it.each([{ subject: 'another' }, { event: 'another' }])('is refused where it is with %j', (change) => {
    expect(() => newReleases([release], [{ ...release, ...change }])).toThrow(RecordsDiffer);
  });
});
