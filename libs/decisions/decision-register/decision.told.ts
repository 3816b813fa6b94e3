import { sourceOf } from '#lib/decider/metadata.js';
import { type Party } from '#lib/domain/fields.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Seen } from '#lib/projections/view.js';
import { type DecisionEvent } from '../decision.events.js';
import { type DecisionTold } from './decision.row.js';

/** An event as a line of its decision's history. */
export function told(event: Seen<DecisionEvent>): DecisionTold {
  return {
    kind: event.type,
    words: wordsOf(event),
    by: partiesOf(event),
    actor: event.metadata['actor'] ?? null,
    on: inForceFrom(event),
    recordedAt: event.recordedAt,
    revision: event.revision,
    position: event.position,
    source: sourceOf(event.metadata),
    notStated: 'notStated' in event.data ? event.data.notStated : [],
  };
}

function wordsOf(event: DecisionEvent): string | null {
  switch (event.type) {
    case 'DecisionTaken':
      return event.data.reasons;
    case 'CallInRequested':
      return event.data.grounds;
    case 'DecisionImplemented':
      return event.data.note;
    default:
      return 'reason' in event.data ? event.data.reason : null;
  }
}

function partiesOf(event: DecisionEvent): readonly Party[] {
  const some = (party: Party | null) => (party === null ? [] : [party]);
  switch (event.type) {
    case 'DecisionTaken':
      return [event.data.maker];
    case 'CallInWaived':
      return some(event.data.certifiedBy);
    case 'CallInRequested':
      return event.data.signatories;
    case 'CallInRuled':
      return some(event.data.by);
    default:
      return [];
  }
}
