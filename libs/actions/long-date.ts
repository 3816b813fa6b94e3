const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day `YYYY-MM-DD` as a clerk writes it: 26 June 2024. */
export const longDate = (date: string): string => DAY.format(new Date(`${date}T00:00:00.000Z`));
