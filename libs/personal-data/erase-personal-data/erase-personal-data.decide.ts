import { inEvents } from '../digests.js';
import { erasureUseCase } from '../personal-data.use-cases.js';
import { ErasePersonalData } from './erase-personal-data.command.js';

/** The decision is on record before anything is destroyed: whoever finds a digest without its words finds why. */
export const erasePersonalData = erasureUseCase(ErasePersonalData, {
  post: 'erasures',
  summary: 'Record that personal data is erased',
  internal: true,
  creates: true,
  example: { digests: ['A'.repeat(43)], basis: 'UK GDPR Article 17(1)(b)', decidedBy: 'the Data Protection Officer' },
  decide: ({ digests, basis, decidedBy }) =>
    inEvents(digests).map((some) => ({ type: 'PersonalDataErased', data: { digests: some, basis, decidedBy } })),
});
