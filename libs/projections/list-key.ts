import { type ColumnValue } from './view.js';

/**
 * A row's place in an ordered list as one text that sorts: its column values, its place in the view's order, its key.
 * Parts end in U+0001. U+0000 to U+0002 inside a part are escaped, and so are U+D7FF and U+E000 to U+FFFF, so that
 * JavaScript's `<` (by UTF-16 units) orders such texts as their parts are ordered by code point.
 */
const END = '\u0001';
const AFTER = '\u0002';
const HIGH = '\ud7ff';
const SPECIAL = new RegExp(`[\u0000-${AFTER}${HIGH}\ue000-\uffff]`);
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(text: string): string {
  if (!SPECIAL.test(text) && !/[\ud800-\udfff]/.test(text)) return text;
  // Half a character, as a text cut short may end in, becomes U+FFFD in any database.
  return text.replace(LONE, '\ufffd').replace(new RegExp(SPECIAL, 'g'), (c) => {
    const unit = c.charCodeAt(0);
    return unit <= 2
      ? AFTER + String.fromCharCode(unit + 3)
      : HIGH + String.fromCharCode((unit >> 8) + 3, (unit & 255) + 3);
  });
}

const unescape = (text: string): string =>
  text.replace(/\u0002(.)|\ud7ff(.)(.)/gs, (_, low: string | undefined, a = '', b = '') =>
    low === undefined
      ? String.fromCharCode(((String(a).charCodeAt(0) - 3) << 8) + String(b).charCodeAt(0) - 3)
      : String.fromCharCode(low.charCodeAt(0) - 3),
  );

/** A column's value as the first part of a place. */
export function valuePart(value: ColumnValue): string {
  if (value === null) return `0${END}`;
  return typeof value === 'number' ? `1${value}${END}` : `2${escape(value)}${END}`;
}

/** A place in the view's order, after the column values. */
export const placePart = ({ sort, key }: { sort: string; key: string }): string => escape(sort) + END + escape(key);

/** The sort and the key of a place, given its length of column values. */
export function placeOf(text: string, prefix: number): { sort: string; key: string } {
  const middle = text.indexOf(END, prefix);
  return { sort: unescape(text.slice(prefix, middle)), key: unescape(text.slice(middle + 1)) };
}

/** The prefix one column longer that a place begins with. */
export const longerPrefix = (text: string, prefix: number): string => text.slice(0, text.indexOf(END, prefix) + 1);

/** The least text greater than everything that begins with a prefix. */
export const afterPrefix = (prefix: string): string => (prefix === '' ? '\uffff' : prefix.slice(0, -1) + AFTER);
