/** What a kill of long ago counts for, each time the test is tried again: neighbouring mutants die by the same tests. */
const FADING = 0.9;

/**
 * In which order to try the tests that cover a mutant: by how many mutants of the same file each is likely to kill in a
 * second, as far as is known yet.
 */
export class LikeliestFirst {
  records = new Map();

  order(file, tests) {
    const worth = (test) => {
      const { tries, kills } = this.recordOf(file, test);
      return (kills + 0.5) / (tries + 2) / (test.ms + 1);
    };
    return [...tests]
      .map((test) => [worth(test), test])
      .sort(([a], [b]) => b - a)
      .map(([, test]) => test);
  }

  note(file, test, killed) {
    const record = this.recordOf(file, test);
    record.tries = record.tries * FADING + 1;
    record.kills = record.kills * FADING + (killed ? 1 : 0);
  }

  recordOf(file, { index }) {
    const key = `${file} ${index}`;
    let record = this.records.get(key);
    if (!record) this.records.set(key, (record = { tries: 0, kills: 0 }));
    return record;
  }
}
