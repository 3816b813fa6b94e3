const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day `YYYY-MM-DD` as a sentence says it: 17 June 2024. */
export const inWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00.000Z`));
