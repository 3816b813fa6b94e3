const UNDATED = '9999-99-99';

/** The order of an action list as text that sorts: by due date, undated last, then by the day it was raised. */
export const dueOrder = (due: string | null, raisedOn: string | null): string =>
  `${due ?? UNDATED} ${raisedOn ?? UNDATED}`;
