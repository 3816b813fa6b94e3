import { type Postgres, type Session } from '#lib/postgres/index.js';
import { decrypt, encrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { proofOf } from '../keys/proof.js';
import { withKeys } from './key-lock.js';
import { type KeyRing, type Valid } from './key-ring.js';
import { type Tables } from './tables.js';

interface NewKey {
  readonly epoch: number;
  readonly key: Buffer;
}

/**
 * Changing the wrapping key, so that every copy of the key schema made before is dead: in backups, replicas, archived logs.
 *
 * The key is on disk before the database says that it is valid, and the old one is destroyed only after that is committed.
 * Cut off anywhere, the database says which key is valid; what is left over is destroyed by the next rotation or opening. A
 * database that could lose a commit it has answered (a standby that takes over without synchronous replication) would be
 * left with the key destroyed that it needs: keep the key schema on a server that waits for its standby.
 */
export class Rotation {
  constructor(
    private readonly postgres: Postgres,
    private readonly tables: Tables,
    private readonly ring: KeyRing,
    private readonly ledger: string,
    private readonly clock: () => number,
  ) {}

  /** Changes the key and gives the new epoch. */
  async run(): Promise<number> {
    const epoch = await withKeys(this.postgres, 'exclusive', async (session) => this.advance(session));
    this.ring.destroyBelow(epoch);
    // For the space alone: nothing opens the old copies any more.
    await this.postgres.vacuum([this.tables.keys], 'plain');
    return epoch;
  }

  /** Makes the first key, unless another process has. */
  async makeFirst(): Promise<void> {
    await withKeys(this.postgres, 'exclusive', async (session) => {
      if ((await this.read(session)).epoch === 0) await this.advance(session);
    });
  }

  /** Makes a key and wraps every subject's key with it. */
  private async advance(session: Session): Promise<number> {
    const valid = await this.read(session);
    const old = valid.epoch === 0 ? null : this.ring.find(valid);
    if (valid.epoch > 0 && old === null) throw this.ring.faultOf(valid.epoch);
    const made = this.ring.makeAbove(valid.epoch);
    if (old !== null) await this.wrapAnew(session, { epoch: valid.epoch, key: old }, made);
    await session.change(`UPDATE ${this.tables.wrapping} SET epoch = $1, proof = $2, made_at = $3`, [
      made.epoch,
      proofOf(made.key, this.ledger, made.epoch),
      new Date(this.clock()).toISOString(),
    ]);
    return made.epoch;
  }

  /** A key that does not open was dead before and stays so; it must not keep the others from their rotation. */
  private async wrapAnew(session: Session, old: NewKey, made: NewKey): Promise<void> {
    const { keys } = this.tables;
    const sql = `SELECT subject, wrapped FROM ${keys} WHERE epoch = $1`;
    const rows = await session.rows<{ subject: string; wrapped: Buffer }>(sql, [old.epoch]);
    const anew = rows.flatMap(({ subject, wrapped }) => {
      const key = decrypt(old.key, wrapped, boundToSubject(subject, old.epoch));
      return key === null ? [] : [{ subject, wrapped: encrypt(made.key, key, boundToSubject(subject, made.epoch)) }];
    });
    await session.change(
      `UPDATE ${keys} k SET epoch = $3, wrapped = u.wrapped
       FROM unnest($1::text[], $2::bytea[]) AS u(subject, wrapped) WHERE k.subject = u.subject`,
      [anew.map(({ subject }) => subject), anew.map(({ wrapped }) => wrapped), made.epoch],
    );
  }

  private async read(session: Session): Promise<Valid> {
    const [valid] = await session.rows<{ epoch: number; proof: Buffer | null }>(
      `SELECT epoch, proof FROM ${this.tables.wrapping}`,
    );
    return valid ?? { epoch: 0, proof: null };
  }
}
