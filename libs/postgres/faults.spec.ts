import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { isConnectionLost, isUndoneForAnother, unavailable } from './faults.js';

const WHAT = 'The PostgreSQL database minutes at db.example:5432';
const withCode = (code: string) => Object.assign(new Error('as the server says it'), { code });

describe('A failure of the database', () => {
  it.each([
    ['ECONNREFUSED', /does not answer/],
    ['ENOTFOUND', /host has no address/],
    ['08006', /cut the connection/],
    ['28P01', /user, the password/],
    ['3D000', /createdb/],
    ['25006', /standby/],
    ['53100', /disk is full/],
    ['53300', /max_connections/],
    ['55P03', /took too long/],
    ['57014', /took too long/],
    ['57P01', /cut the connection/],
    ['57P03', /starting or stopping/],
    ['42501', /GRANT|grant/],
    ['42P01', /lacks a table/],
    ['XX001', /restore the last good backup/],
    ['CERT_HAS_EXPIRED', /certificate/],
  ])('with the code %s says what to do', (code, sentence) => {
    const told = unavailable(withCode(code), WHAT);
    expect(told).toBeInstanceOf(StoreUnavailable);
    expect(String(told)).toMatch(sentence);
    expect(String(told)).toContain(WHAT);
  });

  it.each([
    ['Connection terminated unexpectedly', /does not answer/],
    ['timeout exceeded when trying to connect', /no connection free/],
    ['Query read timeout', /does not answer/],
    ['The server does not support SSL connections', /TLS/],
    ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', /password/],
  ])('that the driver tells as “%s” says what to do', (message, sentence) => {
    const told = unavailable(new Error(message), WHAT);
    expect(told).toBeInstanceOf(StoreUnavailable);
    expect(String(told)).toMatch(sentence);
  });
});

describe('What is no failure of the database', () => {
  it.each<[string, unknown]>([
    ['what was said already', new StoreUnavailable('said already')],
    ['a mistake in the program', new TypeError('a mistake')],
    ['a mistake in SQL', withCode('42601')],
    ['a broken rule of a table', withCode('23505')],
    ['a code of nobody’s', withCode('EWHATEVER')],
    ['what is not even an error', 'a text'],
  ])('is given back as it is: %s', (_, error) => {
    expect(unavailable(error, WHAT)).toBe(error);
  });
});

describe('What may be tried again', () => {
  it('is what PostgreSQL undid for another, or found no connection for', () => {
    expect([withCode('40001'), withCode('40P01')].every(isUndoneForAnother)).toBe(true);
    expect(isUndoneForAnother(withCode('55P03'))).toBe(false);
    expect(isConnectionLost(withCode('57P01'))).toBe(true);
    expect(isConnectionLost(withCode('28P01'))).toBe(false);
  });
});
