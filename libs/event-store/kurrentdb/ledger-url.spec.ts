import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ledgerOf, parseLedgerUrl, shownUrl } from './ledger-url.js';

describe('the URL of a ledger on KurrentDB', () => {
  it('names the ledger, and the client does not see that', () => {
    const { ledger, connection, keepAliveMs, leader } = parseLedgerUrl(
      'kurrentdb://a:2113?tls=true&ledger=sholton.gov-1',
    );
    expect({ ledger, keepAliveMs, leader }).toEqual({ ledger: 'sholton.gov-1', keepAliveMs: 10_000, leader: true });
    expect(connection).toBe('kurrentdb://a:2113?tls=true&discoveryInterval=10&nodePreference=leader');
  });

  it.each([
    ['kurrentdb://a', 'minutebook'],
    ['esdb+discover://a:1,b:2/?ledger=x', 'x'],
    ['kdb://user:word@a:1?Ledger=b', 'b'],
  ])('%s means %s', (url, ledger) => expect(ledgerOf(url)).toBe(ledger));

  it('with several hosts leaves the cluster time to be discovered', () => {
    expect(parseLedgerUrl('kurrentdb://a:1,b:2?tls=true').connection).toContain('discoveryInterval=100&');
    expect(parseLedgerUrl('kurrentdb+discover://a:1').connection).toMatch(
      /^kurrentdb\+discover:.*discoveryInterval=100&/,
    );
    expect(parseLedgerUrl('kurrentdb://a:1?discovery-interval=7').connection).toContain('discoveryInterval=7&');
  });

  it('gives credentials to the client over TLS, and never in the clear', () => {
    expect(parseLedgerUrl('kurrentdb://clerk:w%40rd@a:1?tls=true').connection).toContain('//clerk:w%40rd@a:1');
    expect(parseLedgerUrl('kurrentdb://clerk:word@a:1?tls=false').connection).toContain('//a:1');
  });

  it.each([
    ['http://a:1', /not understood/],
    ['kurrentdb://', /not understood/],
    ['kurrentdb://a?ledger=Sholton', /ledger name "Sholton" must be/],
    ['kurrentdb://a?ledger=-a', /ledger name/],
    [`kurrentdb://a?ledger=${'a'.repeat(64)}`, /ledger name/],
    ['kurrentdb://a?ledger=a/b', /ledger name/],
    ['kurrentdb://a?ledger=a~b', /ledger name/],
    ['kurrentdb://a?colour=red', /option "colour" that is not known/],
    ['kurrentdb://a?tls', /has no value/],
    ['kurrentdb://a?tls=yes', /either true or false/],
    ['kurrentdb://a?throwOnAppendFailure=false', /must not be turned off/],
    ['kurrentdb://a?throw_on_append_failure=false', /must not be turned off/],
    ['kurrentdb://a?nodePreference=follower', /must be leader where entries are appended/],
    ['kurrentdb://a?maxDiscoverAttempts=1', /whole number from 2/],
    ['kurrentdb://a?keepAliveInterval=500', /whole number from 10000/],
    ['kurrentdb://a?keepAliveInterval=-1', /whole number from 10000/],
    ['kurrentdb://a?defaultDeadline=soon', /whole number from 1/],
  ])('%s is refused with what is wrong', (url, sentence) =>
    expect(() => parseLedgerUrl(url)).toThrow(
      expect.objectContaining({ name: 'StoreUnavailable', message: expect.stringMatching(sentence) as unknown }),
    ),
  );

  it('may prefer another node where nothing is appended', () => {
    expect(parseLedgerUrl('kurrentdb://a?nodePreference=follower', true)).toMatchObject({ leader: false });
  });

  it('is shown without the ledger, the user and the password', () => {
    expect(shownUrl('kurrentdb://clerk:word@a:1,b:2?tls=true&ledger=x')).toBe('kurrentdb://a:1,b:2?tls=true');
    expect(shownUrl('kurrentdb://a:1?ledger=x')).toBe('kurrentdb://a:1');
  });

  it('shows no password and puts none into a refusal, whatever it holds', () => {
    const word = fc.string({ minLength: 6 }).map((text) => `pass${text}word`);
    fc.assert(
      fc.property(word, fc.constantFrom('?tls=true', '?colour=red', '', '?ledger=X'), (password, options) => {
        const url = `kurrentdb://clerk:${password}@a:1${options}`;
        expect(shownUrl(url)).not.toContain(password);
        expect(refusalOf(url)).not.toContain(password);
      }),
    );
  });
});

function refusalOf(url: string): string {
  try {
    parseLedgerUrl(url);
    return '';
  } catch (error) {
    return String(error);
  }
}
