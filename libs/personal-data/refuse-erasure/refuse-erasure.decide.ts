import { inEvents } from '../digests.js';
import { erasureUseCase } from '../personal-data.use-cases.js';
import { RefuseErasure } from './refuse-erasure.command.js';

/** A refusal is recorded like an erasure: the council answers for either. */
export const refuseErasure = erasureUseCase(RefuseErasure, {
  post: 'erasure-refusals',
  summary: 'Record that personal data is kept although its erasure was asked for',
  internal: true,
  creates: true,
  example: {
    digests: ['A'.repeat(43)],
    reason: 'Archiving in the public interest, UK GDPR Article 17(3)(d)',
    decidedBy: 'the Data Protection Officer',
  },
  decide: ({ digests, reason, decidedBy }) =>
    inEvents(digests).map((some) => ({ type: 'ErasureRefused', data: { digests: some, reason, decidedBy } })),
});
