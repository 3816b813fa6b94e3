/** A stretch of time during which a clock is off by so much. */
export interface ClockPhase {
  /** How many looks at the clock it lasts. */
  readonly looks: number;
  /** How far it is ahead of the machine's clock, in milliseconds; behind when negative. */
  readonly aheadMs: number;
}

/** A clock that jumps; after its last phase it stays in it. */
export class JumpingClock {
  private looks = 0;
  /** What it said last, milliseconds since 1970. */
  last = 0;

  constructor(private readonly phases: readonly ClockPhase[]) {}

  /** Milliseconds since 1970. */
  readonly now = (): number => {
    let left = this.looks++;
    const phase = this.phases.find(({ looks }) => (left -= looks) < 0) ?? this.phases.at(-1);
    return (this.last = Date.now() + (phase?.aheadMs ?? 0));
  };
}
