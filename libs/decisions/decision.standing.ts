import { type CallInWindow } from '#lib/statutory/call-in-window.js';
import { type DecisionEvent } from './decision.events.js';

export const DECISION_STATUSES = [
  'made',
  'published',
  'called-in',
  'in-effect',
  'implemented',
  'superseded',
  'rescinded',
] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** How a decision stands: what the rules ask about and what the register shows. */
export interface Standing {
  /** Whether it is an executive decision, which may be called in; null: the record does not say. */
  readonly executive: boolean | null;
  /** How many versions were published; 0 while it is not public. */
  readonly version: number;
  /** Its text was corrected after it was last published. */
  readonly correctedSince: boolean;
  /** Its call-in window; null when it has none, or none can be stated. */
  readonly window: CallInWindow | null;
  /** Exempted from call-in as urgent. */
  readonly waived: boolean;
  readonly callIn: 'none' | 'requested' | 'called-in' | 'concluded';
  /** A call-in sent it back to its maker or to the council, and nobody has said since that it stands. */
  readonly referred: boolean;
  readonly tookEffect: boolean;
  readonly implemented: boolean;
  readonly ended: 'superseded' | 'rescinded' | null;
}

/** A decision nobody has made yet. */
export const unmade: Standing = {
  executive: null,
  version: 0,
  correctedSince: false,
  window: null,
  waived: false,
  callIn: 'none',
  referred: false,
  tookEffect: false,
  implemented: false,
  ended: null,
};

/** How a decision stands after an event. */
export function standingAfter(standing: Standing, event: DecisionEvent): Standing {
  switch (event.type) {
    case 'DecisionRegistered':
    case 'DecisionTaken':
      return { ...unmade, executive: event.data.executive };
    case 'DecisionPublished': {
      const { version, callInOpens: opens, callInCloses: closes } = event.data;
      const window = opens !== null && closes !== null ? { opens, closes } : null;
      return { ...standing, version, window, correctedSince: false };
    }
    case 'CallInWaived':
      return { ...standing, waived: true };
    case 'CallInRequested':
      return { ...standing, callIn: 'requested' };
    case 'CallInRuled':
      return { ...standing, callIn: event.data.valid ? standing.callIn : 'none' };
    case 'DecisionCalledIn':
      return { ...standing, callIn: 'called-in' };
    case 'CallInConcluded':
      return {
        ...standing,
        callIn: 'concluded',
        referred: event.data.outcome === 'referred-back' || event.data.outcome === 'referred-to-council',
      };
    case 'DecisionTookEffect':
      return { ...standing, tookEffect: true, referred: false };
    case 'DecisionImplemented':
      return { ...standing, implemented: true };
    case 'DecisionSuperseded':
      return { ...standing, ended: 'superseded' };
    case 'DecisionRescinded':
      return { ...standing, ended: 'rescinded' };
    case 'DecisionTextCorrected':
      return { ...standing, correctedSince: standing.version > 0 };
  }
}

/** The one word for how a decision stands. */
export function statusOf(standing: Standing): DecisionStatus {
  if (standing.ended !== null) return standing.ended;
  if (standing.callIn === 'called-in') return 'called-in';
  if (standing.implemented) return 'implemented';
  if (standing.tookEffect) return 'in-effect';
  return standing.version > 0 ? 'published' : 'made';
}
