import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '#lib/application/settings.js';
import { ledgerOf } from '#lib/event-store/kurrentdb/index.js';
import { projectFile } from '../support/project.js';

interface Service {
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: object;
  readonly networks: object;
}

const text = readFileSync(projectFile('compose.yaml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** As `docker compose` fills in what is asked for, with defaults. */
const filledIn = (value: string): string =>
  value.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, how?: string, other?: string) =>
    how === '-' ? (other ?? '') : `some-${name.toLowerCase().replaceAll('_', '-')}`,
  );

describe('The compose file', () => {
  const servers = services.filter(([name]) => name.startsWith('server-'));

  it.each(servers)('gives %s settings that the program reads', (_, { environment = {} }) => {
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, filledIn(String(value))]),
    );
    const { store, host, data } = readSettings(filled);
    expect({ host, data }).toEqual({ host: '0.0.0.0', data: '/data' });
    if (store.engine !== 'kurrentdb') throw new Error('It is kept in files.');
    expect(ledgerOf(store.url)).toBe('minutebook');
    expect(store.url).toMatch(
      /^kurrentdb:\/\/admin:some-kurrentdb-password@kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113\?tls=true&/,
    );
    expect(store.privateUrl).toMatch(/sslmode=verify-full/);
    const read = ['MINUTEBOOK_SIGNING_KEY', 'MINUTEBOOK_WRAPPING_KEYS', 'MINUTEBOOK_STORE', 'MINUTEBOOK_PRIVATE_STORE'];
    const known = [...read, 'MINUTEBOOK_DATA', 'HOST', 'PORT'];
    expect(Object.keys(filled).toSorted()).toEqual(known.toSorted());
  });

  it('has servers that share keys and no data', () => {
    const of = (what: RegExp) =>
      servers.map(([, { volumes = [] }]) => volumes.filter((volume) => what.test(volume)).join());
    expect(new Set(of(/:\/data/)).size).toBe(servers.length);
    expect(new Set(of(/:\/(wrapping-)?keys/)).size).toBe(1);
    expect(servers).toHaveLength(2);
  });

  it.each(services)('names for %s nothing that is not there', (_, service) => {
    const named = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    for (const volume of named.filter((each) => !each.startsWith('.')))
      expect(Object.keys(compose.volumes)).toContain(volume);
    for (const network of service.networks ?? []) expect(Object.keys(compose.networks)).toContain(network);
    const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
    for (const name of needed as readonly string[]) expect(Object.keys(compose.services)).toContain(name);
  });

  it('keeps its cluster and its database off the network outside', () => {
    expect(compose.networks).toMatchObject({ ledger: { internal: true }, private: { internal: true } });
    const open = services.filter(([, service]) => 'ports' in service).map(([name]) => name);
    expect(open).toEqual(['proxy']);
  });

  it('runs what its image was built with, and builds nothing when it starts', () => {
    const commands = [readFileSync(projectFile('Dockerfile'), 'utf8'), text].flatMap(
      (each) => each.match(/\/minutebook\/[\w/]+\.m?js/g) ?? [],
    );
    expect(commands).toEqual(['/minutebook/dist/apps/cli/main.js', '/minutebook/dist/apps/cli/main.js']);
  });

  it('says what of it was run', () => expect(text).toMatch(/not run {3}this file as a whole/));
});
