import { setTimeout as pause } from 'node:timers/promises';
import { type Postgres, type Session } from '#lib/postgres/index.js';
import { stillRead } from './faults.js';
import { type Tables } from './tables.js';

/** How long a deletion waits for those who may still see what was deleted, and how often it looks, in milliseconds. */
const [PATIENCE, LOOKING] = [10_000, 50];

/**
 * Transactions older than a deletion, any of which may still see what was deleted: a vacuum keeps it for them. Whoever
 * vacuums is not asked, nor a mark of another cluster that this one was restored from, whose numbers were higher.
 */
const OLDER = `
  SELECT 1 FROM (
    SELECT backend_xmin AS xmin FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker'
      AND (datname = current_database() OR datname IS NULL)
    UNION ALL SELECT xmin FROM pg_replication_slots
    UNION ALL SELECT transaction FROM pg_prepared_xacts WHERE database = current_database()
  ) AS others
  WHERE xmin IS NOT NULL AND age(xmin) >= age($1::text::xid8::xid)
    AND $1::text::xid8 < pg_snapshot_xmax(pg_current_snapshot())
  LIMIT 1`;

/**
 * Leaving no byte of what was deleted in the tables' files. PostgreSQL keeps deleted rows in the pages until they are
 * vacuumed, and an ordinary vacuum leaves their bytes in the gaps: hence the tables are written anew (`VACUUM FULL`).
 *
 * What remains elsewhere: the write-ahead log until its segments are used again or removed, replicas until they have caught
 * up, archived segments, backups, and blocks that the file system has freed. In all of these lie fields encrypted under a key
 * that lies there too, but wrapped; `rotate` destroys the wrapping key, and then nothing opens them.
 */
export class Scrubbing {
  constructor(
    private readonly postgres: Postgres,
    private readonly tables: Tables,
  ) {}

  /** Marks a deletion, in the transaction that makes it, with that transaction's number: none ever had it before. */
  async mark(session: Session, schema: 'vault' | 'wrapping'): Promise<void> {
    await session.change(`UPDATE ${this.tables[schema]} SET scrub_due = pg_current_xact_id()::text::bigint`);
  }

  /**
   * Scrubs what is marked, and takes away the marks it saw; one that was set since stays.
   *
   * @throws {StoreUnavailable} while another program reads an earlier state
   */
  async run(): Promise<void> {
    await this.scrub('wrapping', [this.tables.keys]);
    await this.scrub('vault', [this.tables.disclosures, this.tables.released]);
  }

  private async scrub(schema: 'vault' | 'wrapping', tables: readonly string[]): Promise<void> {
    const { postgres } = this;
    const marked = this.tables[schema];
    const [found] = await postgres.read<{ mark: string }>(`SELECT scrub_due::text AS mark FROM ${marked}`);
    if (found === undefined || found.mark === '0') return;
    await this.waitForOlder(found.mark);
    await postgres.vacuum(tables, 'full');
    await postgres.transaction('read committed', (session) =>
      session.change(`UPDATE ${marked} SET scrub_due = 0 WHERE scrub_due = $1::bigint`, [found.mark]),
    );
  }

  private async waitForOlder(mark: string): Promise<void> {
    for (let waited = 0; (await this.postgres.read(OLDER, [mark])).length > 0; waited += LOOKING) {
      if (waited >= PATIENCE) throw stillRead(this.postgres);
      await pause(LOOKING);
    }
  }
}
