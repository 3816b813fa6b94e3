import { type HiddenRows } from '../sqlite/log-rows.js';
import { toCountText } from '../words.js';

/** What is said of rows that no reader is given, in a file called so. */
export const hiddenText = ({ count, lowest }: HiddenRows, file: string): string =>
  count === 1
    ? `A row of the ${file} lies at position ${lowest}, where no reader of the log looks: it was hidden there.`
    : `${toCountText(count)} rows of the ${file} lie below position 1, the lowest at position ${lowest}, where no reader of the log looks: they were hidden there.`;
