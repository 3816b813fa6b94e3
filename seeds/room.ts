import { type Party } from './seed-records.js';
import { type SeedFile } from './seed-file.js';
import { type Path, Teller } from './teller.js';
import { type Told } from './told.js';

interface Ids {
  readonly authorityId: string;
  readonly committeeId: string;
  readonly meetingId: string;
  readonly people: ReadonlyMap<string, string>;
}

/** The room of one seed meeting: turns the file's keys into the ids of the minute book. */
export class Room {
  constructor(
    private readonly teller: Teller,
    private readonly key: string,
    readonly file: SeedFile,
    readonly ids: Ids,
  ) {}

  /** Tells a command about this meeting (or the thing its path names), under a key of the record's id. */
  tell(
    command: string,
    recordId: string,
    told: Told,
    body: object,
    path: Path = { id: this.ids.meetingId },
  ): Promise<string> {
    return this.teller.tell(command, this.keyOf(recordId), told, body, path);
  }

  keyOf(recordId: string): string {
    return `${this.key}/${recordId}`;
  }

  person(key: string): string {
    const id = this.ids.people.get(key);
    if (id === undefined) throw new Error(`${this.file.source.file} names an unknown person ${key}`);
    return id;
  }

  /** A person, or the record's words for whoever it does not name; null when it says neither. */
  party(person: string | null, label: string | null): object | null {
    if (person !== null) return { person: this.person(person) };
    return label === null ? null : { label };
  }

  parties(parties: readonly Party[]): object[] {
    return parties.map((party) => ('person' in party ? { person: this.person(party.person) } : { label: party.label }));
  }

  /** The agenda item with a number; `null` finds the unnumbered one, where the file has one. */
  item(number: string | null): string | null {
    const record = this.file.records.find((each) => each.kind === 'agenda-item' && each.number === number);
    return record === undefined ? null : Teller.idMadeBy(this.keyOf(record.id), 'item');
  }

  /** The id a record's command makes: `question`, `action`, `decision`, `topic`. */
  made(recordId: string, name: string): string {
    return Teller.idMadeBy(this.keyOf(recordId), name);
  }
}
