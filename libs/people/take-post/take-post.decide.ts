import { type Read } from '#lib/decider/decider.js';
import { refuse, refuseField } from '#lib/domain/index.js';
import { mustStand } from '../person.rules.js';
import { personUseCase } from '../person.use-case.js';
import { authorityRead } from './authority.read.js';
import { TakePost } from './take-post.command.js';

/** A post belongs to a council in the minute book, where stated; nobody takes a post they still hold. */
export const takePost = personUseCase(TakePost, {
  post: 'people/:id/posts',
  summary: 'Record that a person took up a post',
  example: { title: 'Lead member for Children’s Services', from: '2024-05-15' },
  reads: ({ authorityId }): Partial<Record<'authority', Read<boolean>>> =>
    authorityId ? { authority: authorityRead(authorityId) } : {},
  decide({ title, authorityId = null, from = null }, state, telling, reads) {
    mustStand(state);
    if (authorityId !== null && !reads.authority)
      refuseField(
        'authorityId',
        'unknown-council',
        `There is no council with the id ${authorityId}. Enter the council first.`,
      );
    const held = state.posts.some((post) => !post.left && post.title === title && post.authorityId === authorityId);
    if (held)
      refuse(
        'post-held-already',
        `This person holds the post ${title} already. Record that they left it first.`,
        'title',
      );
    return [{ type: 'PostTaken', data: { postId: telling.newId('post'), title, authorityId, from } }];
  },
});
