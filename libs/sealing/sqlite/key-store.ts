import { type Database } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { type SubjectKind } from '../vault.js';
import { encrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { missingKey } from '../keys/missing-key.js';
import { withoutKey } from '../keys/missing-subjects.js';
import { type KeyRow, type SubjectKey, unwrap } from '../keys/subject-key.js';
import { KEY_BYTES, type WrappingKeys } from '../keys/wrapping-keys.js';

const KEYS_OF = `
  SELECT j.value AS subject, k.kind, k.epoch, k.wrapped, t.event, (SELECT epoch FROM wrapping) AS current
  FROM json_each(?) j LEFT JOIN keys k ON k.subject = j.value LEFT JOIN tombstones t ON t.subject = j.value`;

/** A rotation elsewhere may take a key away between two looks; it does not happen again and again. */
const LOOKS = 5;

/**
 * The subjects' keys in keys.db. Unwrapped keys are handed out and not kept: a key destroyed by any process is gone for every
 * other at its next use. Only the wrapping key of the present epoch is held.
 */
export class KeyStore {
  private readonly keysOfAll;
  private readonly insert;
  private readonly remove;
  private readonly bury;
  private readonly knownOf;
  private readonly counts;
  private readonly graves;
  private readonly buriedOf;
  private held: { readonly epoch: number; readonly key: Buffer } | null = null;

  constructor(
    readonly database: Database,
    private readonly wrappingKeys: WrappingKeys,
  ) {
    this.keysOfAll = database.prepare<[string], KeyRow>(KEYS_OF);
    this.insert = database.prepare<[string, SubjectKind, number, Buffer]>(
      'INSERT INTO keys (subject, kind, epoch, wrapped) VALUES (?, ?, ?, ?)',
    );
    this.remove = database.prepare<[string]>('DELETE FROM keys WHERE subject = ?');
    this.bury = database.prepare<[string, string]>(
      'INSERT INTO tombstones (subject, event) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.knownOf = database.prepare<[string], { subject: string; kind: SubjectKind }>(
      'SELECT k.subject, k.kind FROM json_each(?) j JOIN keys k ON k.subject = j.value',
    );
    this.counts = database.prepare<[], { kind: SubjectKind; subjects: number }>(
      'SELECT kind, count(*) AS subjects FROM keys GROUP BY kind',
    );
    this.graves = database.prepare<[], string>('SELECT subject FROM tombstones').pluck();
    this.buriedOf = database
      .prepare<[string], string>('SELECT t.subject FROM json_each(?) j JOIN tombstones t ON t.subject = j.value')
      .pluck();
  }

  /** Runs under the write lock of keys.db: no key is made, destroyed or wrapped anew elsewhere meanwhile. */
  exclusively<Answer>(work: () => Answer): Answer {
    return this.database.transaction(work).immediate();
  }

  /**
   * Makes the keys that are missing; on disk when it returns, unless in a transaction.
   *
   * @throws {SubjectErased} for one that was destroyed
   * @throws {TypeError} for a subject that is of another kind
   */
  ensure(kinds: ReadonlyMap<string, SubjectKind>): void {
    if (this.missing(kinds).length === 0) return;
    this.exclusively(() => {
      for (const subject of this.missing(kinds)) {
        const { epoch, key } = this.current();
        const wrapped = encrypt(key, randomBytes(KEY_BYTES), boundToSubject(subject, epoch));
        this.insert.run(subject, kinds.get(subject) as SubjectKind, epoch, wrapped);
      }
    });
  }

  /** Puts in a key that is wrapped already. Only under the write lock, of a subject that has none. */
  insertWrapped(
    { subject, kind }: { readonly subject: string; readonly kind: SubjectKind },
    epoch: number,
    wrapped: Buffer,
  ) {
    this.insert.run(subject, kind, epoch, wrapped);
  }

  keysOf(subjects: readonly string[]): ReadonlyMap<string, SubjectKey> {
    for (let look = 1; ; look += 1) {
      const rows = this.keysOfAll.all(JSON.stringify(subjects));
      const epoch = rows.find(({ wrapped }) => wrapped !== null)?.current ?? null;
      const key = epoch === null ? null : this.wrappingKey(epoch);
      if (epoch !== null && key === null && look < LOOKS) continue;
      if (epoch !== null && key === null) throw missingKey(this.wrappingKeys.nameOf(epoch));
      return new Map(rows.flatMap((row) => unwrap(row, key)));
    }
  }

  known(ids: readonly string[]): ReadonlyMap<string, SubjectKind> {
    return new Map(this.knownOf.all(JSON.stringify(ids)).map(({ subject, kind }) => [subject, kind]));
  }

  /** Those of them that were erased here. */
  erased(ids: readonly string[]): ReadonlySet<string> {
    return new Set(this.buriedOf.all(JSON.stringify(ids)));
  }

  /** Destroys keys; they can never be made again. */
  destroy(subjects: readonly string[], event: string): number {
    return this.exclusively(() => {
      let destroyed = 0;
      for (const subject of subjects) {
        destroyed += this.remove.run(subject).changes;
        this.bury.run(subject, event);
      }
      return destroyed;
    });
  }

  /** Subjects that were erased here. */
  buried(): readonly string[] {
    return this.graves.all();
  }

  count(): Record<SubjectKind, number> {
    const counted = { person: 0, matter: 0 };
    for (const { kind, subjects } of this.counts.all()) counted[kind] = subjects;
    return counted;
  }

  /** The valid wrapping key. Only under the write lock. @throws {StoreUnavailable} when it is missing */
  current(): { readonly epoch: number; readonly key: Buffer } {
    const epoch = this.database.prepare<[], number>('SELECT epoch FROM wrapping').pluck().get() ?? 0;
    const key = this.wrappingKey(epoch);
    if (key === null) throw missingKey(this.wrappingKeys.nameOf(epoch));
    return { epoch, key };
  }

  private missing(kinds: ReadonlyMap<string, SubjectKind>): string[] {
    return withoutKey(this.keysOfAll.all(JSON.stringify([...kinds.keys()])), kinds);
  }

  private wrappingKey(epoch: number): Buffer | null {
    if (this.held?.epoch === epoch) return this.held.key;
    this.held = null;
    const key = this.wrappingKeys.read(epoch);
    if (key !== null) this.held = { epoch, key };
    return key;
  }
}
