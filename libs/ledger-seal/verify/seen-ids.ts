/** Ids that were seen, by 64 of their bits: those of a million take 16 MiB. What looks seen is to be looked at again. */
export class SeenIds {
  private high: Uint32Array;
  private low: Uint32Array;
  private count = 0;

  constructor(expected = 1_024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1_024, expected * 2)));
    this.high = new Uint32Array(slots);
    this.low = new Uint32Array(slots);
  }

  /** Adds an id; true when it was seen before, or looks like one that was. 0, 0 stands for none and is never seen. */
  add(high: number, low: number): boolean {
    if (high === 0 && low === 0) return false;
    if (this.count * 2 >= this.high.length) this.widen();
    const mask = this.high.length - 1;
    for (let slot = (high ^ low) & mask; ; slot = (slot + 1) & mask) {
      if (this.high[slot] === high && this.low[slot] === low) return true;
      if (this.high[slot] === 0 && this.low[slot] === 0) {
        this.high[slot] = high;
        this.low[slot] = low;
        this.count += 1;
        return false;
      }
    }
  }

  private widen(): void {
    const { high, low } = this;
    this.high = new Uint32Array(high.length * 2);
    this.low = new Uint32Array(high.length * 2);
    this.count = 0;
    high.forEach((word, slot) => this.add(word, low[slot] as number));
  }
}
