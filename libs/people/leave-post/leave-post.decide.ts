import { refuse, refuseUnknown, uphold } from '#lib/domain/index.js';
import { leavesAfterTaking, mustStand } from '../person.rules.js';
import { personUseCase } from '../person.use-case.js';
import { LeavePost } from './leave-post.command.js';

/** A post is left once, and not before it was taken. */
export const leavePost = personUseCase(LeavePost, {
  post: 'people/:id/posts/:postId/end',
  summary: 'Record that a person left a post',
  example: { until: '2024-05-14', reason: 'New cabinet' },
  decide({ postId, until = null, reason = null }, state) {
    mustStand(state);
    const post = state.posts.find((held) => held.postId === postId) ?? refuseUnknown('post of this person', postId);
    if (post.left) refuse('post-left-already', `That this person left the post ${post.title} is recorded already.`);
    const unchecked = uphold(leavesAfterTaking(post.from, until));
    return [{ type: 'PostLeft', data: { postId, until, reason, notStated: unchecked } }];
  },
});
