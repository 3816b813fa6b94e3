import { type VaultStatus } from '../vault.js';
import { type Look, type Tables } from './tables.js';

/** Everything counted at one moment. */
export async function statusOf(look: Look, tables: Tables): Promise<VaultStatus> {
  const countOf = (table: string, where = '') => `(SELECT count(*)::integer FROM ${table} ${where})`;
  const [found] = await look<{
    person: number;
    matter: number;
    fields: number;
    erased: number;
    epoch: number | null;
    rotatedAt: string | null;
  }>(
    `SELECT ${countOf(tables.keys, `WHERE kind = 'person'`)} AS person, ${countOf(tables.keys, `WHERE kind = 'matter'`)} AS matter,
            ${countOf(tables.disclosures)} AS fields, ${countOf(tables.erased)} AS erased,
            (SELECT epoch FROM ${tables.wrapping}) AS epoch, (SELECT made_at FROM ${tables.wrapping}) AS "rotatedAt"`,
  );
  const { person = 0, matter = 0, fields = 0, erased = 0, epoch, rotatedAt } = found ?? {};
  return { subjects: { person, matter }, fields, erased, epoch: epoch ?? 0, rotatedAt: rotatedAt ?? '' };
}
