import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Session } from '#lib/postgres/index.js';
import { encrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { withoutKey } from '../keys/missing-subjects.js';
import { type KeyRow, type SubjectKey, unwrap } from '../keys/subject-key.js';
import { KEY_BYTES } from '../keys/wrapping-keys.js';
import { type SubjectKind } from '../vault.js';
import { type KeyRing, type Valid } from './key-ring.js';
import { type Look, type Tables } from './tables.js';

type Asked = { readonly [Column in keyof KeyRow]: KeyRow[Column] } & { readonly proof: Buffer | null };

/** Rotations elsewhere take a key away between two looks, and a shared folder shows a new file late: milliseconds. */
const PAUSES = [0, 20, 80, 300, 600];

/** The subjects' keys in the key schema. Unwrapped keys are handed out and not kept, so that a destroyed one is gone at once. */
export class SubjectKeys {
  constructor(
    private readonly tables: Tables,
    readonly ring: KeyRing,
  ) {}

  /** One entry for each subject that has, or had, a key. */
  async keysOf(look: Look, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    if (subjects.length === 0) return new Map();
    for (const wait of [...PAUSES, null]) {
      const rows = await this.ask(look, subjects);
      const valid = rows.find(({ wrapped }) => wrapped !== null);
      const key = valid === undefined ? null : this.ring.find({ epoch: valid.current, proof: valid.proof });
      if (valid === undefined || key !== null) return new Map(rows.flatMap((row) => unwrap(row, key)));
      if (wait === null) throw this.ring.faultOf(valid.current);
      await pause(wait);
    }
    return new Map();
  }

  /**
   * Makes the keys that are missing. Under the lock of the keys, shared.
   *
   * @throws {SubjectErased | TypeError} as `Vault.open`
   */
  async ensure(session: Session, kinds: ReadonlyMap<string, SubjectKind>): Promise<void> {
    const rows = await this.ask(session.rows, [...kinds.keys()]);
    // In one order for everyone, so that no two wait for each other.
    const missing = withoutKey(rows, kinds).sort();
    if (missing.length === 0) return;
    const { epoch, key } = await this.current(session.rows);
    await session.change(
      `INSERT INTO ${this.tables.keys} (subject, kind, epoch, wrapped)
       SELECT u.subject, u.kind, $3::integer, u.wrapped FROM unnest($1::text[], $2::text[], $4::bytea[])
         WITH ORDINALITY AS u(subject, kind, wrapped, place)
       ORDER BY u.place ON CONFLICT DO NOTHING`,
      [
        missing,
        missing.map((subject) => kinds.get(subject)),
        epoch,
        missing.map((subject) => encrypt(key, randomBytes(KEY_BYTES), boundToSubject(subject, epoch))),
      ],
    );
    // Another may have made one just before, of another kind.
    withoutKey(await this.ask(session.rows, missing), kinds);
  }

  /** Nobody else seals under these subjects until the transaction ends: the same word is not sealed twice at one place. */
  async hold(session: Session, subjects: readonly string[]): Promise<void> {
    await session.rows(`SELECT 1 FROM ${this.tables.keys} WHERE subject = ANY($1) ORDER BY subject FOR UPDATE`, [
      subjects,
    ]);
  }

  /**
   * The valid wrapping key.
   *
   * @throws {StoreUnavailable} when it is not in the folder, or what lies there is another
   */
  async current(look: Look): Promise<{ readonly epoch: number; readonly key: Buffer }> {
    for (const wait of [...PAUSES, null]) {
      const [valid] = await look<{ epoch: number; proof: Buffer | null }>(
        `SELECT epoch, proof FROM ${this.tables.wrapping}`,
      );
      const { epoch, proof }: Valid = valid ?? { epoch: 0, proof: null };
      const key = this.ring.find({ epoch, proof });
      if (key !== null) return { epoch, key };
      if (wait === null) throw this.ring.faultOf(epoch);
      await pause(wait);
    }
    throw this.ring.faultOf(0);
  }

  private async ask(look: Look, subjects: readonly string[]): Promise<readonly Asked[]> {
    const { keys, tombstones, wrapping } = this.tables;
    return look<Asked>(
      `SELECT j.subject, k.kind, k.epoch, k.wrapped, t.event, coalesce(w.epoch, 0) AS current, w.proof
       FROM unnest($1::text[]) AS j(subject) LEFT JOIN ${wrapping} w ON true
       LEFT JOIN ${keys} k ON k.subject = j.subject LEFT JOIN ${tombstones} t ON t.subject = j.subject`,
      [subjects],
    );
  }
}
