export * from './clock.js';
export * from './clocks.js';
export * from './clock-for.js';
export * from './calendar.js';
export * from './calendars.js';
export * from './check-notice.js';
export * from './deadline.js';
export * from './call-in-window.js';
