import { namingViews } from '#lib/querying/naming-views.js';
import { type Composition } from './composition.js';
import { events } from './events.js';
import { queryCases } from './query-cases.js';
import { reactors } from './reactors.js';
import { slices } from './slices.js';
import { views } from './views.js';

/** The minute book: every slice, view, query and reactor there is. */
export const minuteBook: Composition = { slices, events, views, nameViews: namingViews, queryCases, reactors };
