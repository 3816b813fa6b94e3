import { refuse, uphold } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { clearOfCallIn, mustBeUnimplemented, mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { mustHaveCome, toldDay } from '../told-day.js';
import { RecordEffect } from './record-effect.command.js';

/** A decision takes effect when its call-in window is over; one that was sent back, when its maker says that it stands. */
export const recordEffect = decisionUseCase(RecordEffect, {
  post: 'decisions/:id/effect',
  summary: 'Record that a decision took effect',
  example: { on: '2024-06-18' },
  decide(command, state, telling) {
    mustStand(state, 'given effect');
    mustBeUnimplemented(state, 'given effect');
    if (state.standing.tookEffect) refuse('decision-in-effect', 'This decision has taken effect already.');
    const on = toldDay(command, command.on);
    mustHaveCome(on, telling.now, 'on');
    const reconsidered = { ...state, standing: { ...state.standing, referred: false } };
    const notStated = uphold(clearOfCallIn(reconsidered, 'given effect', on, londonDate(telling.now)));
    return [{ type: 'DecisionTookEffect', data: { on, notStated } }];
  },
});
