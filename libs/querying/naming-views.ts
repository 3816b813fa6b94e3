import { authoritiesView } from '#lib/authorities/authorities/authorities.projection.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type View } from '#lib/projections/view.js';

/** The views names are read from: a query that joins names names these among its own. */
export const namingViews = [authoritiesView, committeesView, peopleView] as readonly View[];
