import { type Dispatcher } from '#lib/application/index.js';
import { type SeedCommittee, type SeedFile, type SeedPerson } from './seed-file.js';
import { Teller } from './teller.js';
import { type Capacity } from './told.js';

const REGISTERED_AS: Readonly<Record<Capacity, string>> = {
  member: 'member',
  'cabinet-member': 'member',
  chair: 'member',
  'vice-chair': 'member',
  'non-committee-member': 'member',
  officer: 'officer',
  clerk: 'officer',
  'co-opted': 'co-opted',
  public: 'public',
  unknown: 'unknown',
};

/** The councils, committees and people of the seed files: each entered once, by the first file that names it. */
export class Register {
  private readonly ids = new Map<string, string>();

  constructor(private readonly dispatcher: Pick<Dispatcher, 'tell'>) {}

  authority({ authority, ...file }: SeedFile): Promise<string> {
    const { key, name, jurisdiction } = authority;
    return this.once(`authority/${key}`, (seedKey) =>
      this.teller({ authority, ...file }).tell('EstablishAuthority', seedKey, authority, { name, jurisdiction }),
    );
  }

  async committee(file: SeedFile): Promise<string> {
    const authorityId = await this.authority(file);
    const { committee } = file;
    return this.once(`committee/${committee.key}`, (seedKey) =>
      this.teller(file).tell('EstablishCommittee', seedKey, committee, {
        authorityId,
        name: nameOf(committee),
        kind: committee.kind,
      }),
    );
  }

  async person(file: SeedFile, person: SeedPerson): Promise<string> {
    const authorityId = await this.authority(file);
    return this.once(`person/${person.key}`, async (seedKey) => {
      const { name, label, capacity } = person;
      const body = { name, ...(label === undefined ? {} : { label }), capacity: REGISTERED_AS[capacity] };
      const id = await this.teller(file).tell('RegisterPerson', seedKey, person, body);
      for (const [n, { title }] of person.posts.entries())
        await this.teller(file).tell('TakePost', `${seedKey}/post/${n}`, person, { title, authorityId }, { id });
      return id;
    });
  }

  private teller(file: SeedFile): Teller {
    return new Teller(this.dispatcher, file);
  }

  private async once(what: string, enter: (seedKey: string) => Promise<string>): Promise<string> {
    const known = this.ids.get(what);
    if (known !== undefined) return known;
    const id = await enter(`seed/${what}`);
    this.ids.set(what, id);
    return id;
  }
}

/** A committee the record does not name is entered under the record's words for it. */
const nameOf = ({ name, label }: SeedCommittee): string => name ?? `${label ?? 'Committee'} (name not stated)`;
