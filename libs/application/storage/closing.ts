/** Something open that is to be let go of. */
export interface Closable {
  close(): unknown;
}

/** Things that are opened one after the other, and closed the other way round. */
export class Opened {
  private readonly all: Closable[] = [];

  /** Notes what was opened, and gives it back. */
  add<One extends Closable>(one: One): One {
    this.all.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const each of this.all.toReversed()) await each.close();
  }
}

/** Does what opens several things; closes those that were opened when one cannot be. */
export async function opening<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const opened = new Opened();
  try {
    return await work(opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}
