import { StoreUnavailable } from '#lib/event-store/index.js';
import { firstNames, judge } from '../crypto/judge.js';
import { type ErasureOrder, type FieldToSeal, type ReleaseOrder, type SubjectKind, type Vault } from '../vault.js';
import { erase } from './erasure.js';
import { withKeys } from './key-lock.js';
import { seal } from './sealing.js';
import { statusOf } from './status.js';
import { applied, appliedUpTo } from './upkeep.js';
import { type VaultParts } from './vault-parts.js';

/** A vault in two schemas of a PostgreSQL database and a folder of wrapping keys. */
export class PostgresVault implements Vault {
  private closed = false;

  constructor(private readonly own: VaultParts) {}

  async seal(fields: readonly FieldToSeal[]) {
    return seal(this.parts, fields);
  }

  async open(kind: SubjectKind, ids: readonly string[]) {
    const { postgres, keys } = this.parts;
    const kinds = new Map(ids.map((id) => [id, kind]));
    await withKeys(postgres, 'shared', (session) => keys.ensure(session, kinds));
  }

  async known(ids: readonly string[]) {
    const { look, tables } = this.parts;
    const sql = `SELECT subject, kind FROM ${tables.keys} WHERE subject = ANY($1)`;
    const rows = await look<{ subject: string; kind: SubjectKind }>(sql, [ids]);
    return new Map(rows.map(({ subject, kind }) => [subject, kind]));
  }

  async erased(ids: readonly string[]) {
    const { look, tables } = this.parts;
    const sql = `SELECT subject FROM ${tables.tombstones} WHERE subject = ANY($1)`;
    const rows = await look<{ subject: string }>(sql, [ids]);
    return new Set(rows.map(({ subject }) => subject));
  }

  async reveal(digests: readonly string[]) {
    const { ledger, look, disclosures, keys } = this.parts;
    const found = await disclosures.find(look, [...new Set(digests)]);
    const subjects = found.flatMap(({ subject }) => (subject === null ? [] : [subject]));
    const held = await keys.keysOf(look, [...new Set(subjects)]);
    return new Map(found.map((one) => [one.asked, judge(ledger, one, held.get(one.subject ?? ''))]));
  }

  async digestsOf(subjects: readonly string[]) {
    const { look, disclosures } = this.parts;
    const lists = new Map(subjects.map((subject) => [subject, [] as string[]]));
    for (const { subject, digest } of await disclosures.under(look, subjects)) lists.get(subject)?.push(digest);
    return lists;
  }

  async subjectsOf(digests: readonly string[]) {
    const { look, disclosures } = this.parts;
    return disclosures.subjects(look, digests);
  }

  async namesOf(subjects: readonly string[]) {
    const { ledger, look, disclosures, keys } = this.parts;
    const rows = await disclosures.naming(look, subjects);
    return firstNames(ledger, subjects, rows, await keys.keysOf(look, [...new Set(subjects)]));
  }

  async erase(order: ErasureOrder) {
    return erase(this.parts, order);
  }

  async broughtBack() {
    const { look, tables } = this.parts;
    const rows = await look<{ digest: string }>(
      `SELECT d.digest FROM ${tables.disclosures} d JOIN ${tables.tombstones} t ON t.subject = d.subject ORDER BY d.number`,
    );
    return rows.map(({ digest }) => digest);
  }

  async release({ subject, digests, event }: ReleaseOrder) {
    const { postgres, disclosures } = this.parts;
    await postgres.transaction('read committed', (session) => disclosures.release(session, subject, digests, event));
  }

  async rotate() {
    return { epoch: await this.parts.rotation.run() };
  }

  async status() {
    const { look, tables } = this.parts;
    return statusOf(look, tables);
  }

  async appliedUpTo() {
    const { look, tables } = this.parts;
    return appliedUpTo(look, tables);
  }

  async applied(position: string) {
    const { postgres, tables } = this.parts;
    await applied(postgres, tables, position);
  }

  async close() {
    this.closed = true;
  }

  /** @throws {StoreUnavailable} once it is closed */
  private get parts(): VaultParts {
    if (this.closed) throw new StoreUnavailable(`The vault in ${this.own.postgres.what} is closed.`);
    return this.own;
  }
}
