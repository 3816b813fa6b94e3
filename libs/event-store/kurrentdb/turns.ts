/** One piece of work at a time for each name, in the order it was asked for; names do not wait for each other. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(name);
    const mine = before === undefined ? work() : before.then(work);
    // Whoever comes next waits for the end of this, however it ends; the failure itself is the caller's.
    const ended = mine.catch(() => undefined);
    this.last.set(name, ended);
    try {
      return await mine;
    } finally {
      if (this.last.get(name) === ended) this.last.delete(name);
    }
  }

  /** Resolves when all that was asked for so far has ended. */
  async over(): Promise<void> {
    await Promise.all(this.last.values());
  }
}
