/** Rates of things measured in turn, round after round, because the machine's mood changes by the minute: trust the ratios. */
export class Rates {
  private readonly measured = new Map<string, number[]>();

  async measure<Result>(name: string, count: number, work: () => Result | Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const result = await work();
    const rate = count / ((performance.now() - begun) / 1_000);
    this.measured.set(name, [...(this.measured.get(name) ?? []), rate]);
    return result;
  }

  /** Events a second. */
  median(name: string): number {
    const rates = this.measured.get(name)?.toSorted((a, b) => a - b) ?? [];
    return rates[Math.floor(rates.length / 2)] ?? Number.NaN;
  }

  /** The median of each round's own ratio. */
  ratio(ours: string, other: string): number {
    const others = this.measured.get(other) ?? [];
    const ratios = (this.measured.get(ours) ?? []).map((rate, round) => rate / (others[round] ?? Number.NaN));
    return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
  }

  print(): void {
    for (const name of this.measured.keys())
      console.log(`${name}: ${Math.round(this.median(name)).toLocaleString('en-GB')} events/s`);
  }

  printRatio(ours: string, other: string, aim: number): void {
    console.log(`${ours} / ${other}: ${this.ratio(ours, other).toFixed(2)} (aim ${aim})`);
  }
}
