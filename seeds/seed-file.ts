import { type SeedRecord } from './seed-records.js';
import { type Capacity, type Told } from './told.js';

export interface SeedSource {
  file: string;
  sha256: string;
  /** Length of the decoded text in UTF-16 units. */
  characters: number;
  format: string;
}

export interface SeedAuthority extends Told {
  key: string;
  name: string;
  jurisdiction: 'England';
  predecessor?: string;
}

export interface SeedCommittee extends Told {
  key: string;
  name: string | null;
  /** What the record calls it when it gives no name. */
  label?: string;
  kind: 'cabinet' | 'select-committee' | 'scrutiny-committee' | null;
}

export interface SeedPerson extends Told {
  key: string;
  name: string | null;
  /** How the record refers to a person it does not name. */
  label?: string;
  capacity: Capacity;
  posts: { title: string }[];
}

export interface SeedMeeting extends Told {
  date: string | null;
  startTime: string | null;
  place: string | null;
  title: string | null;
}

/** One published meeting as facts. Unknown is null. */
export interface SeedFile {
  source: SeedSource;
  authority: SeedAuthority;
  committee: SeedCommittee;
  people: SeedPerson[];
  meeting: SeedMeeting;
  records: SeedRecord[];
}
