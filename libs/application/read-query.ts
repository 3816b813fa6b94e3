import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { type QueryCase } from '#lib/querying/query-case.js';
import { type ListQuery } from '#lib/querying/list-query.js';
import { InvalidQuery } from './faults.js';
import { faultsOf } from './validation-faults.js';

/**
 * A query from what a client sent; members that are undefined count as left out. A reading of one thing has no pages:
 * its class does not know their fields, and they stay undefined.
 *
 * @throws {InvalidQuery} naming every field at fault
 */
export async function readQuery(queryCase: QueryCase, sent: Readonly<Record<string, unknown>>): Promise<ListQuery> {
  const told = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const query = plainToInstance<ListQuery, object>(queryCase.query, told);
  const errors = await validate(query, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new InvalidQuery(faultsOf(errors));
  return query;
}
