import { type ExpectedVersion } from '../log/check-commit.js';
import { type ProposedEvent } from '../log/record.js';
import { sizeOf } from '../wire/proposed.js';

/** An append of which not every frame is here. */
export class PendingAppend {
  readonly events: ProposedEvent[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly stream: string,
    readonly expected: ExpectedVersion,
  ) {}

  /** Bytes so far, as the limit of an append counts them. */
  get size(): number {
    return this.#size;
  }

  add(event: ProposedEvent): void {
    this.events.push(event);
    this.#size += sizeOf(event);
  }

  /** Gives up after so many milliseconds unless it is settled before. */
  expireAfter(milliseconds: number, expired: () => void): void {
    if (Number.isFinite(milliseconds)) this.#timer = setTimeout(expired, milliseconds).unref();
  }

  settle(): void {
    clearTimeout(this.#timer);
  }
}
