const YEAR = /^(\d{4})-(\d{4})$/;

/**
 * The municipal year a day falls in, as councils label it: `2024-2025`. A council's year runs from its annual meeting,
 * which the law puts in March, April or May (Local Government Act 1972, Sch. 12 para. 1) and practice in May; 1 May is
 * taken as the boundary, because the record seldom says when the annual meeting was.
 *
 * @param date a day `YYYY-MM-DD`
 */
export function municipalYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) < '05-01' ? year - 1 : year;
  return `${first}-${first + 1}`;
}

/** Whether a text labels a municipal year: two years that follow each other, as in 2024-2025. */
export function isMunicipalYear(text: string): boolean {
  const match = YEAR.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}
