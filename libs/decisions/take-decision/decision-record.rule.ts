import { type Outcome, met, notStated } from '#lib/domain/index.js';

/** What the record of a decision by one member or officer holds. */
export interface DecisionRecord {
  readonly decidedOn: string | null;
  readonly reasons: string | null;
  readonly optionsRejected: readonly string[] | null;
  readonly interests: readonly string[] | null;
}

/**
 * The written statement of an individual decision says its date, reasons, options rejected and interests (SI 2012/2089
 * reg. 13(4) for executive decisions; SI 2014/2095 reg. 7 for officers'). What it does not say is shown, never refused.
 */
export const recordOutcomes = ({ decidedOn, reasons, optionsRejected, interests }: DecisionRecord): Outcome[] => [
  says(decidedOn, 'the date of the decision'),
  says(reasons, 'the reasons'),
  says(optionsRejected, 'the options considered and rejected'),
  says(interests, 'interests declared and dispensations'),
];

const says = (fact: unknown, what: string): Outcome => (fact === null ? notStated('decision-record', what) : met);
