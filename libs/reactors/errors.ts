import { type Position } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';

/** Where and why the reactors stopped. */
export interface ReactorFault {
  readonly reactor: string;
  readonly eventId: string;
  readonly position: Position;
  readonly message: string;
}

/** The reactors have stopped: what later events ask for waits until the cause is put right and they are started again (503). */
export class ReactorFaulted extends Error {
  override readonly name = 'ReactorFaulted';
  constructor(readonly fault: ReactorFault) {
    super(
      `The reactor ${fault.reactor} stopped at position ${positionText(fault.position)}: ${fault.message} Put the cause right and start again.`,
    );
  }
}
