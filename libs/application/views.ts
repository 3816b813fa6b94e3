import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { authoritiesView } from '#lib/authorities/authorities/authorities.projection.js';
import { committeesView } from '#lib/committees/committees/committees.projection.js';
import { decisionsView } from '#lib/decisions/decision-register/decisions.projection.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type View } from '#lib/projections/view.js';
import { questionsView } from '#lib/questions/questions/questions.projection.js';

/** The views whose names every reading joins. */
export const nameViews: readonly View[] = [authoritiesView, committeesView, peopleView];

/** Every view that follows the log. */
export const views: readonly View[] = [...nameViews, questionsView, actionsView, decisionsView];
