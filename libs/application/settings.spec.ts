import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keyPlacesOf, readSettings, SettingsError } from './settings.js';

describe('Settings', () => {
  it('keep the minute book in ./data and serve it on this machine alone, unless told otherwise', () => {
    expect(readSettings({})).toEqual({ data: resolve('data'), host: '127.0.0.1', port: 3000 });
    expect(readSettings({ PORT: '', HOST: '', MINUTEBOOK_DATA: '' })).toEqual(readSettings({}));
  });

  it('come from the command line first, then from the environment, then from the store', () => {
    const environment = { MINUTEBOOK_DATA: '/var/book', MINUTEBOOK_STORE: 'sqlite:/srv/book', PORT: '0', HOST: '::' };
    expect(readSettings(environment, { data: '/home/book' }).data).toBe('/home/book');
    expect(readSettings(environment)).toEqual({ data: '/var/book', host: '::', port: 0 });
    expect(readSettings({ MINUTEBOOK_STORE: 'sqlite:/srv/book' }).data).toBe('/srv/book');
  });

  it.each(['kurrentdb://localhost:2113', 'sqlite:', 'postgres://x'])('say what is supported instead of %s', (store) => {
    expect(() => readSettings({ MINUTEBOOK_STORE: store })).toThrow(SettingsError);
    expect(() => readSettings({ MINUTEBOOK_STORE: store })).toThrow(/Only SQLite is supported now: write sqlite:<dir/);
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
