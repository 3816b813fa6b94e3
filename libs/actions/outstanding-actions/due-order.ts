const UNDATED = '9999-99-99';

/** What places an action in the list besides its due date. */
interface Raised {
  readonly raisedOn: string | null;
  readonly raisedAt: string;
}

/** The order of an action list as text that sorts: by due date, undated last, then by the day it was raised, then as told. */
export const dueOrder = (due: string | null, { raisedOn, raisedAt }: Raised): string =>
  `${due ?? UNDATED} ${raisedOn ?? UNDATED} ${raisedAt}`;
