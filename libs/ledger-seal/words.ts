import { type Instant } from '#lib/event-store/index.js';

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `21 November 2026 21:06 UTC`. */
export const toInstantText = (at: Instant): string => `${INSTANT.format(new Date(at)).replace(/,| at/, '')} UTC`;

/** A whole number with separators: `4,211`. */
export const toCountText = (count: number): string => count.toLocaleString('en-GB');
