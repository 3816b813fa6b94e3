import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { type View } from '#lib/projections/view.js';

/** Every view that follows the log. */
export const views: readonly View[] = [actionsView];
