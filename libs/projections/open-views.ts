import { openViewsFile } from './views-file.js';
import { Views, type ViewsOptions } from './views.js';

export interface OpenViews extends ViewsOptions {
  /** Path of the views' own file, beside the ledger; made when it does not exist. */
  readonly file: string;
}

/**
 * Opens the views kept in one file, making their tables where there are none. Nothing is applied until `advance` or `follow`:
 * a new view, or a new version, answers once one of them has built it.
 */
export const openViews = ({ file, ...options }: OpenViews): Views => new Views(openViewsFile(file), options);
