import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '#lib/event-store/index.js';
import { cloudEventOf } from './cloud-event.js';

const event: RecordedEvent = {
  id: '11111111-1111-5111-8111-111111111111',
  type: 'ActionCancelled',
  schemaVersion: 1,
  data: { reason: 'Overtaken by events' },
  metadata: {},
  effectiveAt: null,
  stream: 'action-a',
  revision: 3,
  recordedAt: '2026-03-02T09:00:00.000Z',
  position: '0000000000000042',
};
const plain = {
  specversion: '1.0',
  id: '11111111-1111-5111-8111-111111111111',
  source: '/streams/action-a',
  type: 'ActionCancelled',
  time: '2026-03-02T09:00:00.000Z',
  datacontenttype: 'application/json',
  data: { reason: 'Overtaken by events' },
  stream: 'action-a',
  revision: 3,
  position: '0000000000000042',
  schemaversion: 1,
};

describe('An event as a CloudEvent', () => {
  it('has the attributes CloudEvents 1.0 requires, and leaves out what is not stated', () => {
    expect(cloudEventOf(event)).toEqual(plain);
  });

  it('carries the facts of its telling as extensions in lower case, and no hash of the body', () => {
    const metadata = {
      commandId: 'c',
      actor: 'clerk',
      bodyHash: 'h',
      correlationId: 'o',
      causationId: 'e',
      source: 'ab#char=1,2',
    };
    expect(cloudEventOf({ ...event, metadata, effectiveAt: '2026-02-27' })).toEqual({
      ...plain,
      effectiveat: '2026-02-27',
      commandid: 'c',
      actor: 'clerk',
      correlationid: 'o',
      causationid: 'e',
      documentspan: 'ab#char=1,2',
    });
  });

  it('names every attribute as CloudEvents allows: small letters and digits', () => {
    for (const name of Object.keys(cloudEventOf(event))) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
  });
});
