import { type Slice } from '#lib/decider/use-case.js';
import { type EventDefinitions } from '#lib/domain/define-events.js';
import { type View } from '#lib/projections/view.js';
import { type QueryCase } from '#lib/querying/query-case.js';
import { type Reactor } from '#lib/reactors/reactor.js';

/** What an application is put together from. */
export interface Composition {
  readonly slices: readonly Slice[];
  readonly events: readonly EventDefinitions[];
  readonly views: readonly View[];
  /** Views that every reading joins names from. */
  readonly nameViews: readonly View[];
  readonly queryCases: readonly QueryCase[];
  readonly reactors: readonly Reactor[];
}

/** The views a reading reads: its own, and those it joins names from. */
export const viewsReadBy = ({ nameViews }: Composition, { views }: QueryCase): readonly View[] => [
  ...new Set([...views, ...nameViews]),
];
