import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keyPlacesOf, readSettings, SettingsError } from './settings.js';

function whatIsWrongWith(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('Settings', () => {
  it('keep the minute book in ./data and serve it on this machine alone, unless told otherwise', () => {
    expect(readSettings({})).toEqual({
      data: resolve('data'),
      store: { engine: 'sqlite' },
      host: '127.0.0.1',
      port: 3000,
    });
    expect(readSettings({ PORT: '', HOST: '', MINUTEBOOK_DATA: '' })).toEqual(readSettings({}));
  });

  it('come from the command line first, then from the environment, then from the store', () => {
    const environment = { MINUTEBOOK_DATA: '/var/book', MINUTEBOOK_STORE: 'sqlite:/srv/book', PORT: '0', HOST: '::' };
    expect(readSettings(environment, { data: '/home/book' }).data).toBe('/home/book');
    expect(readSettings(environment)).toMatchObject({ data: '/var/book', host: '::', port: 0 });
    expect(readSettings({ MINUTEBOOK_STORE: 'sqlite:/srv/book' }).data).toBe('/srv/book');
  });

  it('name a cluster, and a database for what is private', () => {
    const url = 'kurrentdb+discover://db.example:2113?ledger=buckinghamshire';
    const store = { engine: 'kurrentdb', url, privateUrl: null };
    expect(readSettings({ MINUTEBOOK_STORE: url })).toMatchObject({ data: resolve('data'), store });
    const both = { MINUTEBOOK_STORE: url, MINUTEBOOK_PRIVATE_STORE: 'postgres://db.example/minutebook' };
    expect(readSettings(both).store).toEqual({ ...store, privateUrl: 'postgres://db.example/minutebook' });
  });

  it.each(['sqlite:', 'postgres://clerk:secret@x', 'kurrentdb://', 'mongodb:secret'])(
    'say what is supported instead of %s, and show no password',
    (store) => {
      const sentence = whatIsWrongWith({ MINUTEBOOK_STORE: store });
      expect(sentence).toMatch(/^MINUTEBOOK_STORE begins with "[a-z]+"\. Write sqlite:<directory>/);
      expect(sentence).not.toContain('secret');
    },
  );

  it.each([
    ['another database', 'kurrentdb://x', 'mysql://clerk:secret@x', /^MINUTEBOOK_PRIVATE_STORE begins with "mysql"\./],
    ['one beside files', 'sqlite:./data', 'postgres://clerk:secret@x', /Leave it out\.$/],
  ])('refuse for what is private %s', (_, store, privateStore, sentence) => {
    const wrong = whatIsWrongWith({ MINUTEBOOK_STORE: store, MINUTEBOOK_PRIVATE_STORE: privateStore });
    expect(wrong).toMatch(sentence);
    expect(wrong).not.toContain('secret');
  });

  it.each(['http', '-1', '65536', '80.5'])('refuse the port %s', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow('Write a number from 0 to 65535.');
  });

  it('keep the keys in the data directory, unless told otherwise', () => {
    const beside = { data: '/var/book', wrappingKeys: '/var/book', signingKey: '/var/book/signing-key' };
    expect(keyPlacesOf('/var/book', {})).toEqual(beside);
    expect(keyPlacesOf('/var/book', { MINUTEBOOK_WRAPPING_KEYS: '', MINUTEBOOK_SIGNING_KEY: '' })).toEqual(beside);
    const told = { MINUTEBOOK_WRAPPING_KEYS: '/keys', MINUTEBOOK_SIGNING_KEY: '/hsm/key' };
    expect(keyPlacesOf('/var/book', told)).toEqual({
      data: '/var/book',
      wrappingKeys: '/keys',
      signingKey: '/hsm/key',
    });
  });
});
