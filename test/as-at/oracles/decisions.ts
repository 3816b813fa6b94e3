import { type Item, type Oracle } from './oracle.js';
import { type Naming, type Someone, namesIn } from './names.js';
import {
  type Change,
  type On,
  type Told,
  byThing,
  factsHolding,
  idOf,
  inOrder,
  of,
  orLast,
  sourceOf,
  whenOf,
} from './told.js';

interface Facts {
  readonly title: string | null;
  readonly clauses: readonly string[];
  readonly status: string;
  readonly calledIn: boolean;
  readonly subjectToCallIn: boolean | null;
  readonly version: number;
  readonly publishedOn: string | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly rule: string | null;
  readonly callInOutcome: string | null;
  readonly supersededBy: string | null;
}

/** The register in the order decisions were made; those of no stated day last. */
export const decisions: Oracle = {
  resource: 'decisions',
  list(log, { on, today }) {
    const names = namesIn(log, on);
    return [...byThing(log, 'decision').values()]
      .flatMap((entries) => decisionIn(entries as [Told, ...Told[]], { names, on, today }))
      .sort((a, b) => inOrder(placeOf(a), placeOf(b)));
  },
};

const placeOf = ({ decidedOn, id }: Item) => `${orLast(decidedOn)} ${orLast(id)}`;

function decisionIn(entries: [Told, ...Told[]], asked: { names: Naming; on: On; today: string }): Item[] {
  const [made] = entries;
  const { names, on, today } = asked;
  const facts = factsHolding(changesIn(entries), on);
  if (!facts) return [];
  const { opens, closes, rule, ...shown } = facts;
  const byMeeting = made.type === 'DecisionRegistered';
  const maker = of<Someone | null>(made, 'maker');
  const committeeId = of<string | null>(made, 'committeeId');
  const authorityId = of<string | null>(made, 'authorityId');
  const within = opens !== null && closes !== null && opens <= today && today <= closes;
  return [
    {
      id: idOf(made),
      ...shown,
      kind: byMeeting ? 'meeting' : 'individual',
      verb: of(made, 'verb'),
      by: of(made, 'by'),
      maker: byMeeting ? names.committee(committeeId) : names.someone(maker),
      makerId: maker?.person ?? null,
      decidedOn: of(made, 'decidedOn'),
      minuteNumber: of(made, 'minuteNumber'),
      executive: of(made, 'executive'),
      key: of(made, 'key'),
      callInWindow:
        opens === null || closes === null
          ? null
          : { opens, closes, rule, open: facts.subjectToCallIn === true && within },
      authorityId,
      authority: names.authority(authorityId),
      committeeId,
      committee: names.committee(committeeId),
      meeting: of(made, 'meetingId'),
      itemId: of(made, 'itemId'),
      source: sourceOf(made),
      revision: entries.at(-1)?.revision,
      position: entries.at(-1)?.position,
    },
  ];
}

/**
 * What every entry says, knowing what had been told before it. An entry dates only what it says: a corrected text does
 * not date the publication told before it.
 */
function changesIn(entries: readonly Told[]): Change<Facts>[] {
  const changes: Change<Facts>[] = [];
  for (const [index, told] of entries.entries()) {
    const now = standingAfter(entries.slice(0, index + 1));
    const before = index === 0 ? null : standingAfter(entries.slice(0, index));
    const said = (fact: string) => fact === 'status' && told.type === 'DecisionPublished' && now.status === 'published';
    const changed = Object.entries(now).filter(
      ([fact, value]) => before?.[fact as keyof typeof now] !== value || said(fact),
    );
    changes.push({
      when: whenOf(told),
      set: { ...saidBy(told, factsHolding(changes, null)), ...(Object.fromEntries(changed) as Partial<Facts>) },
    });
  }
  return changes;
}

function saidBy(told: Told, known: Facts | null): Partial<Facts> {
  switch (told.type) {
    case 'DecisionRegistered':
    case 'DecisionTaken': {
      const unsaid = {
        publishedOn: null,
        opens: null,
        closes: null,
        rule: null,
        callInOutcome: null,
        supersededBy: null,
      };
      return { ...unsaid, title: of(told, 'title'), clauses: of(told, 'clauses') };
    }
    case 'DecisionPublished':
      return {
        publishedOn: of(told, 'publishedOn'),
        opens: of(told, 'callInOpens'),
        closes: of(told, 'callInCloses'),
        rule: of(told, 'callInRule'),
      };
    case 'CallInConcluded':
      return { callInOutcome: of(told, 'outcome') };
    case 'DecisionSuperseded':
      return { supersededBy: of(told, 'byDecisionId') };
    case 'DecisionTextCorrected': {
      const put = (text: string) => text.split(of<string>(told, 'was')).join(of(told, 'reads'));
      return { title: known?.title == null ? null : put(known.title), clauses: (known?.clauses ?? []).map(put) };
    }
    default:
      return {};
  }
}

/** How a decision stands, by looking back over what was told of it. */
function standingAfter(entries: readonly Told[]) {
  const was = (type: string) => entries.some((told) => told.type === type);
  const lastOf = (...types: string[]) => entries.findLast(({ type }) => types.includes(type));
  const published = lastOf('DecisionPublished');
  const callIn = lastOf('CallInRequested', 'CallInRuled', 'DecisionCalledIn', 'CallInConcluded');
  const ruledOut = callIn?.type === 'CallInRuled' && of(callIn, 'valid') === false;
  const before = ruledOut ? undefined : entries.findLast(({ type }) => type === 'DecisionCalledIn');
  const calledIn =
    before !== undefined &&
    !entries
      .slice(entries.indexOf(before) + 1)
      .some(({ type }) => type === 'CallInConcluded' || type === 'CallInRequested');
  const end = lastOf('DecisionSuperseded', 'DecisionRescinded');
  const status = end
    ? end.type === 'DecisionSuperseded'
      ? 'superseded'
      : 'rescinded'
    : calledIn
      ? 'called-in'
      : was('DecisionImplemented')
        ? 'implemented'
        : was('DecisionTookEffect')
          ? 'in-effect'
          : published
            ? 'published'
            : 'made';
  return {
    status,
    calledIn,
    subjectToCallIn: was('CallInWaived') ? false : of<boolean | null>(entries[0] as Told, 'executive'),
    version: published ? of<number>(published, 'version') : 0,
  };
}
