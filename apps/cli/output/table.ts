/** A column of a table: its heading, what it says of an item, and its share of the width. */
export interface Column {
  readonly heading: string;
  readonly of: (item: Readonly<Record<string, unknown>>) => string;
  /** Takes what width is left, in this proportion; a column without it is as wide as it needs. */
  readonly share?: number;
}

const GAP = '  ';
const LEAST = 12;

/** Items as an aligned plain-text table, wrapped to fit a width. */
export function table(
  items: readonly Readonly<Record<string, unknown>>[],
  columns: readonly Column[],
  width: number,
): string {
  const cells = items.map((item) => columns.map((column) => column.of(item)));
  const widths = widthsOf(columns, cells, width);
  const rows = [columns.map(({ heading }) => heading), widths.map((each) => '─'.repeat(each)), ...cells];
  return rows.map((row) => rowOf(row, widths)).join('\n');
}

function widthsOf(columns: readonly Column[], cells: readonly string[][], width: number): number[] {
  const natural = columns.map(({ heading }, index) =>
    Math.max(heading.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const fixed = columns.reduce((sum, { share }, index) => sum + (share ? 0 : (natural[index] ?? 0)), 0);
  const left = width - fixed - GAP.length * (columns.length - 1);
  return columns.map(({ share }, index) =>
    share ? Math.min(natural[index] ?? 0, Math.max(LEAST, Math.floor((left * share) / shares))) : (natural[index] ?? 0),
  );
}

function rowOf(row: readonly string[], widths: readonly number[]): string {
  const wrapped = row.map((text, index) => wrap(text, widths[index] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, lineOf) =>
    wrapped
      .map((lines, index) => (lines[lineOf] ?? '').padEnd(widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

/** Breaks text between words; a word that is too long is broken where it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).flatMap((each) => chunks(each, width))) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

const chunks = (word: string, width: number): string[] =>
  word.length <= width || width < 1 ? [word] : (word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [word]);
