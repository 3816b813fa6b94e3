import { namesWhatExists } from '#lib/decider/names-what-exists.js';
import { defineSlice } from '#lib/decider/use-case.js';
import { concludeCallIn } from './conclude-call-in/conclude-call-in.decide.js';
import { correctDecisionText } from './correct-decision-text/correct-decision-text.decide.js';
import { decisionFold } from './decision.state.js';
import { implementDecision } from './implement-decision/implement-decision.decide.js';
import { publishDecision } from './publish-decision/publish-decision.decide.js';
import { recordEffect } from './record-effect/record-effect.decide.js';
import { registerDecision } from './register-decision/register-decision.decide.js';
import { requestCallIn } from './request-call-in/request-call-in.decide.js';
import { rescindDecision } from './rescind-decision/rescind-decision.decide.js';
import { ruleOnCallIn } from './rule-on-call-in/rule-on-call-in.decide.js';
import { supersedeDecision } from './supersede-decision/supersede-decision.decide.js';
import { takeDecision } from './take-decision/take-decision.decide.js';
import { waiveCallIn } from './waive-call-in/waive-call-in.decide.js';

/** Streams `decision-<id>`: everything that can be done to a decision after it is made. */
export const decisionsSlice = defineSlice({
  prefix: 'decision',
  thing: 'decision',
  fold: decisionFold,
  useCases: [
    registerDecision,
    takeDecision,
    publishDecision,
    waiveCallIn,
    requestCallIn,
    ruleOnCallIn,
    concludeCallIn,
    recordEffect,
    implementDecision,
    supersedeDecision,
    rescindDecision,
    correctDecisionText,
  ].map(namesWhatExists),
});
