import { type Position } from '#lib/event-store/index.js';

/** What stopped a view: the event it could not read, and the error without any of the event's content. */
export interface Fault {
  /** Position and id of the event at fault. */
  readonly position: Position;
  readonly eventId: string;
  /** Kind of error and place in the program, never the event's data. */
  readonly error: string;
  /** When it stopped. */
  readonly at: string;
}

/** A view has stopped at an event it cannot read (503): an empty or old list would be a lie. */
export class ViewFaulted extends Error {
  override readonly name = 'ViewFaulted';
  constructor(
    readonly view: string,
    readonly fault: Fault,
  ) {
    super(
      `The view ${view} stopped at position ${fault.position} and cannot answer. Skip the event with a reason, or install a version that can read it.`,
    );
  }
  /** Position of the event at fault. */
  get position(): Position {
    return this.fault.position;
  }
  get error(): string {
    return this.fault.error;
  }
}

/** A view is being built for the first time, or in a new version, and cannot answer yet (503). */
export class ViewRebuilding extends Error {
  override readonly name = 'ViewRebuilding';
  constructor(
    readonly view: string,
    /** How far it has come. */
    readonly position: Position | null,
  ) {
    super(`The view ${view} is being built and cannot answer yet. Try again shortly.`);
  }
}

/** A position was asked for that the views have not reached yet. */
export class ViewBehind extends Error {
  override readonly name = 'ViewBehind';
  constructor(
    readonly view: string,
    readonly position: Position | null,
    readonly asked: Position,
  ) {
    super(
      `The view ${view} stands at position ${position ?? 'none'} and has not reached ${asked} yet. Try again shortly.`,
    );
  }
}

/** The views did not pass a position in the time allowed (504). */
export class NotReachedInTime extends Error {
  override readonly name = 'NotReachedInTime';
  constructor(
    readonly position: Position,
    readonly timeoutMs: number,
  ) {
    super(
      `Position ${position} was recorded, but the views did not reach it within ${timeoutMs} ms. Try again shortly.`,
    );
  }
}

/** There is no such view. */
export class UnknownView extends Error {
  override readonly name = 'UnknownView';
  constructor(
    readonly view: string,
    known: readonly string[],
  ) {
    super(`There is no view ${view}. The views are: ${known.join(', ')}.`);
  }
}

/** Only a view that has stopped can skip an event. */
export class ViewNotFaulted extends Error {
  override readonly name = 'ViewNotFaulted';
  constructor(readonly view: string) {
    super(`The view ${view} has not stopped at any event: there is nothing to skip.`);
  }
}
