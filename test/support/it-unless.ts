import { it } from '@jest/globals';

/** An `it` that is skipped, and says so, for a reason; none is given where it runs. */
export function itUnless(reason: string | null, name: string, rule: () => Promise<void> | void): void {
  if (reason === null) {
    it(name, rule);
    return;
  }
  process.stderr.write(`\nSKIPPED, because ${reason}: ${name}\n\n`);
  it.skip(name, rule);
}
