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
  readonly queryCases: readonly QueryCase[];
  readonly reactors: readonly Reactor[];
}
