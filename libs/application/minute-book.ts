import { type Composition } from './composition.js';
import { events } from './events.js';
import { queryCases } from './query-cases.js';
import { reactors } from './reactors.js';
import { slices } from './slices.js';
import { nameViews, views } from './views.js';

/** The minute book: every slice, view, query and reactor there is. */
export const minuteBook: Composition = { slices, events, views, nameViews, queryCases, reactors };
