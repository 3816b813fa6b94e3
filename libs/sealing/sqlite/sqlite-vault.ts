import { StoreUnavailable } from '#lib/event-store/index.js';
import { unavailable } from '#lib/sqlite/index.js';
import { type ErasureOrder, type FieldToSeal, type ReleaseOrder, type SubjectKind, type Vault } from '../vault.js';
import { erase } from './erasure.js';
import { namesOf, reveal } from './revealing.js';
import { seal } from './sealing.js';
import { statusOf } from './status.js';
import { type VaultParts } from './vault-parts.js';

/** A vault in two SQLite files and a folder of wrapping keys, which it owns from here on. */
export class SqliteVault implements Vault {
  private closed = false;

  constructor(private readonly parts: VaultParts) {}

  async seal(fields: readonly FieldToSeal[]) {
    return this.using((parts) => seal(parts, fields));
  }

  async open(kind: SubjectKind, ids: readonly string[]) {
    this.using(({ keys }) => keys.ensure(new Map(ids.map((id) => [id, kind]))));
  }

  async known(ids: readonly string[]) {
    return this.using(({ keys }) => keys.known(ids));
  }

  async erased(ids: readonly string[]) {
    return this.using(({ keys }) => keys.erased(ids));
  }

  async reveal(digests: readonly string[]) {
    return this.using((parts) => reveal(parts, digests));
  }

  async digestsOf(subjects: readonly string[]) {
    return this.using(({ disclosures }) => {
      const lists = new Map(subjects.map((subject) => [subject, [] as string[]]));
      for (const { subject, digest } of disclosures.under(subjects)) lists.get(subject)?.push(digest);
      return lists;
    });
  }

  async subjectsOf(digests: readonly string[]) {
    return this.using(({ disclosures }) => disclosures.subjects(digests));
  }

  async namesOf(subjects: readonly string[]) {
    return this.using((parts) => namesOf(parts, subjects));
  }

  async erase(order: ErasureOrder) {
    return this.using((parts) => erase(parts, order));
  }

  async broughtBack() {
    return this.using(({ disclosures, keys }) => disclosures.under(keys.buried()).map(({ digest }) => digest));
  }

  async release({ subject, digests, event }: ReleaseOrder) {
    this.using(({ disclosures }) => disclosures.release(subject, digests, event));
  }

  async rotate() {
    return this.using(({ rotation }) => ({ epoch: rotation.run() }));
  }

  async status() {
    return this.using(({ disclosures, keys, wrapping }) => statusOf(disclosures, keys, wrapping));
  }

  async appliedUpTo() {
    return this.using(({ upkeep }) => upkeep.appliedUpTo());
  }

  async applied(position: string) {
    this.using(({ upkeep }) => upkeep.applied(position));
  }

  async close() {
    this.closed = true;
    this.parts.close();
  }

  private using<Answer>(work: (parts: VaultParts) => Answer): Answer {
    const what = `The vault in ${this.parts.place}`;
    if (this.closed) throw new StoreUnavailable(`${what} is closed.`);
    try {
      return work(this.parts);
    } catch (error) {
      throw unavailable(error, what);
    }
  }
}
