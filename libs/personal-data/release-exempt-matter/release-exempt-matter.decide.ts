import { inEvents } from '../digests.js';
import { matterUseCase } from '../personal-data.use-cases.js';
import { ReleaseExemptMatter } from './release-exempt-matter.command.js';

/** A matter may be released more than once: what was recorded under it since then is released the next time. */
export const releaseExemptMatter = matterUseCase(ReleaseExemptMatter, {
  post: 'matters/:id/release',
  summary: 'Release what was recorded under an exempt matter',
  internal: true,
  creates: 'either',
  example: { digests: ['A'.repeat(43)], basis: 'The contract has been let', decidedBy: 'the Monitoring Officer' },
  decide: ({ digests, basis, decidedBy }) =>
    inEvents(digests).map((some) => ({ type: 'ExemptMatterReleased', data: { digests: some, basis, decidedBy } })),
});
