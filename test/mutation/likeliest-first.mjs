/** What a kill of long ago counts for, each time the test is tried again: neighbouring mutants die by the same tests. */
const FADING = 0.9;

/**
 * In which order to try the tests that cover a mutant: by how many mutants of the same file each is likely to kill in a
 * second. Before a test was tried, it counts for as much as it is about the file: as it covers what few other tests do.
 */
export class LikeliestFirst {
  records = new Map();
  files = new Map();

  /** Says which tests cover a mutant, for every mutant first. */
  covered(file, tests) {
    if (!this.files.has(file)) this.files.set(file, new Map());
    const about = this.files.get(file);
    for (const { index } of tests) about.set(index, (about.get(index) ?? 0) + 1 / tests.length);
  }

  order(file, tests) {
    const about = this.files.get(file) ?? new Map();
    const most = Math.max(...about.values());
    const worth = (test) => {
      const { tries, kills } = this.recordOf(file, test);
      const prior = 0.05 + (about.get(test.index) ?? 0) / most;
      return (kills + prior) / (tries + 2) / (test.ms + 1);
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
