import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { erasePersonalData } from './erase-personal-data/erase-personal-data.decide.js';
import { nothing } from './personal-data.use-cases.js';
import { personalDataEvents } from './personal-data.events.js';
import { recordKeyRotation } from './record-key-rotation/record-key-rotation.decide.js';
import { refuseErasure } from './refuse-erasure/refuse-erasure.decide.js';
import { releaseExemptMatter } from './release-exempt-matter/release-exempt-matter.decide.js';

const digest = (index: number) => String(10_000 + index).padStart(43, 'A');
const [a, b] = [digest(1), digest(2)];
const decidedBy = 'the Data Protection Officer';

describe('A decision about sealed words', () => {
  it('names what is erased by its digests, each once and in no telling order', () => {
    const basis = 'UK GDPR Article 17(1)(b)';
    given(nothing)
      .when(erasePersonalData, { digests: [b, a, b], basis, decidedBy })
      .then({ type: 'PersonalDataErased', data: { digests: [a, b], basis, decidedBy } });
  });

  it('takes as many events as the digests need, since an event is never longer than 65,535 bytes', () => {
    const digests = Array.from({ length: 1001 }, (_, index) => digest(index));
    const told = { basis: 'x', decidedBy };
    given(nothing)
      .when(erasePersonalData, { digests, ...told })
      .then(
        { type: 'PersonalDataErased', data: { digests: digests.slice(0, 1000), ...told } },
        { type: 'PersonalDataErased', data: { digests: digests.slice(1000), ...told } },
      );
    expect(JSON.stringify(digests.slice(0, 1000)).length).toBeLessThan(60_000);
  });

  it('is recorded as much when it is a refusal', () => {
    const reason = 'Archiving in the public interest';
    given(nothing)
      .when(refuseErasure, { digests: [b, a], reason, decidedBy })
      .then({ type: 'ErasureRefused', data: { digests: [a, b], reason, decidedBy } });
  });

  it('may release an exempt matter', () => {
    const basis = 'The contract has been let';
    given(nothing)
      .when(releaseExemptMatter, { digests: [b], basis, decidedBy })
      .then({ type: 'ExemptMatterReleased', data: { digests: [b], basis, decidedBy } });
  });

  it('has no place for whose words they are', () => {
    for (const { data } of Object.values(personalDataEvents))
      expect(Object.keys(data.properties).filter((name) => /person|subject|name|id$/i.test(name))).toEqual([]);
  });
});

describe('A new wrapping key', () => {
  it('is recorded by its number', () => {
    given(nothing)
      .when(recordKeyRotation, { epoch: 2 })
      .then({ type: 'WrappingKeyRotated', data: { epoch: 2 } });
  });
});
