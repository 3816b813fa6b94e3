/** The engines that faults are made for. */
export type EngineName = 'sqlite' | 'kurrentdb';

/** One kind of fault that an engine has to survive. */
export interface Fault {
  readonly engine: EngineName;
  /** One word for the command line, such as `kill`. */
  readonly name: string;
  /** What strikes, and what it is made with, for the table. */
  readonly title: string;
  /** Strikes in a long run. */
  readonly rounds: number;
  /** How many strikes one seed stands for, which follow each other on one ledger. Default 1. */
  readonly strikes?: number;
  /** Why it cannot be made on this machine; null when it can. */
  readonly cannot?: () => string | null;
  /** Lets it strike while events are written, and checks everything afterwards. */
  readonly strike: (round: Round) => Promise<Report>;
}

/** What is to be done: everything that can be chosen follows from the seed, but not when a process gets its turn. */
export interface Round {
  readonly seed: number;
  /** An empty folder, removed afterwards. */
  readonly folder: string;
  /** How many strikes there are to be, where several follow each other. */
  readonly strikes: number;
}

/** What came of the rounds of one seed. */
export interface Report {
  readonly rounds: number;
  /** Appends that were acknowledged. */
  readonly acknowledged: number;
  /** Appends whose outcome was unknown and which a repetition settled. */
  readonly settled: number;
  /** How often each error was met, by its name or first words. */
  readonly errors: ReadonlyMap<string, number>;
  /** Sentences on every promise that was not kept; none is what is hoped for. */
  readonly broken: readonly string[];
  /** What else is worth counting, such as what noticed the damage. */
  readonly notes?: ReadonlyMap<string, number>;
}
