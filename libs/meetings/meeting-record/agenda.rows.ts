import { sourceOf } from '#lib/decider/metadata.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type Seen } from '#lib/projections/view.js';
import { type MeetingEvent } from '../meeting.events.js';
import { changeWording, replacing } from '../state/wording.state.js';
import { type ItemRow } from './meeting.row.js';

type Told<Type extends MeetingEvent['type']> = Seen<Extract<MeetingEvent, { type: Type }>>;

const newItem = {
  number: null,
  purpose: null,
  business: null,
  urgent: null,
  status: 'listed',
  disposition: null,
  deferredTo: null,
  withdrawnBecause: null,
  reports: [],
} as const;

const placed = ({ revision, position, metadata }: Pick<Seen<MeetingEvent>, 'revision' | 'position' | 'metadata'>) => ({
  revision,
  position,
  source: sourceOf(metadata),
});

export const added = (event: Told<'AgendaItemAdded'>): ItemRow => ({ ...newItem, ...event.data, ...placed(event) });

export function urgentAdded(event: Told<'UrgentItemAccepted'>): ItemRow {
  const { itemId, title, acceptedBy, specialCircumstances } = event.data;
  return { ...newItem, itemId, title, urgent: { acceptedBy, specialCircumstances }, ...placed(event) };
}

export function reordered(agenda: readonly ItemRow[], itemIds: readonly string[]): ItemRow[] {
  const place = (item: ItemRow) => (itemIds.includes(item.itemId) ? itemIds.indexOf(item.itemId) : itemIds.length);
  return agenda.toSorted((a, b) => place(a) - place(b));
}

export function withReport(agenda: readonly ItemRow[], event: Told<'ReportAttached'>): ItemRow[] {
  const { itemId, title, author, sha256 } = event.data;
  const report = { title, author, sha256, revision: event.revision, source: sourceOf(event.metadata) };
  return agenda.map((item) => (item.itemId === itemId ? { ...item, reports: [...item.reports, report] } : item));
}

/** The agenda with the wording of one entry (an item or a report) changed. */
export function rewordedAgenda(
  agenda: readonly ItemRow[],
  revision: number | null,
  was: string | Sealed,
  reads: string | Sealed,
): readonly ItemRow[] {
  // What is on an agenda is never sealed.
  if (isSealed(was) || isSealed(reads)) return agenda;
  const change = replacing(was, reads);
  return agenda.map((item) => {
    const reports = item.reports.map((report) =>
      report.revision === revision ? { ...report, title: change(report.title) } : report,
    );
    if (item.revision !== revision) return { ...item, reports };
    const urgent = item.urgent && changeWording('UrgentItemAccepted', item.urgent, change);
    return { ...item, title: item.title === null ? null : change(item.title), urgent, reports };
  });
}
