import { StoreUnavailable } from '../errors.js';

/** A ledger on a KurrentDB, as its URL names it. */
export interface LedgerUrl {
  /** Name of the ledger: what its streams' names on the server begin with. */
  readonly ledger: string;
  /** Connection string for the client, without the time between signs of life. Holds the password: never to be shown. */
  readonly connection: string;
  /** Milliseconds between two signs of life on a connection. */
  readonly keepAliveMs: number;
  /** Whether everything is read from the leader, so that a read never lags behind an answered append. */
  readonly leader: boolean;
}

const URL_FORM = /^(?:kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/(?:([^:@/]+:[^@]+)@)?([^@/?]+)\/?(?:\?(.*))?$/;
const LEDGER = /^[a-z0-9][a-z0-9.-]{0,62}$/;
const MINUTEBOOK = 'minutebook';
/** The client's default, and the least it takes without a warning. */
const KEEP_ALIVE_MS = 10_000;

/** The client's options by their names in small letters, which is how it compares them. */
const OPTIONS = [
  'tls',
  'tlsVerifyCert',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'nodePreference',
  'discoveryInterval',
  'maxDiscoverAttempts',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
  'connectionName',
  'throwOnAppendFailure',
] as const;
type Option = (typeof OPTIONS)[number];
const NAMES = new Map(OPTIONS.map((name) => [name.toLowerCase(), name]));

/**
 * Reads `kurrentdb[+discover]://[user:password@]host[:port][,…]?tls=…&ledger=<name>`. Options are those of KurrentDB's
 * clients, and `ledger`. What the client would only warn about, showing the whole URL, is refused here.
 *
 * @param readOnly whether nothing will be appended: only then may reads lag behind the leader
 * @throws {StoreUnavailable} a URL or an option that is not understood, or is not safe for a ledger
 */
export function parseLedgerUrl(url: string, readOnly = false): LedgerUrl {
  const [, discover = '', credentials, hosts, query = ''] = URL_FORM.exec(url) ?? [];
  if (hosts === undefined)
    refuse('The URL of the KurrentDB is not understood. Write kurrentdb://host:2113?tls=true&ledger=name');
  const { ledger, options } = readOptions(query);
  assertSafe(options, readOnly);
  const several = discover !== '' || hosts.includes(',');
  // The client waits for one interval before it connects at all, even where there is nothing to discover.
  if (!options.has('discoveryInterval')) options.set('discoveryInterval', several ? '100' : '10');
  if (!options.has('nodePreference')) options.set('nodePreference', 'leader');
  // Without TLS the client keeps credentials back from some calls, and would send them in the clear with others.
  const user = credentials === undefined || options.get('tls') === 'false' ? '' : `${credentials}@`;
  const keepAliveMs = Number(options.get('keepAliveInterval') ?? KEEP_ALIVE_MS);
  options.delete('keepAliveInterval');
  const settings = [...options].map(([name, value]) => `${name}=${value}`).join('&');
  return {
    ledger,
    connection: `kurrentdb${discover}://${user}${hosts}?${settings}`,
    keepAliveMs,
    leader: options.get('nodePreference')?.toLowerCase() === 'leader',
  };
}

/**
 * The name of the ledger that a store's URL means: `minutebook` where it names none.
 *
 * @throws {StoreUnavailable} as `parseLedgerUrl`
 */
export const ledgerOf = (url: string): string => parseLedgerUrl(url, true).ledger;

/** A store's URL as it may be shown: without the ledger's name and without user and password, whatever form it has. */
export function shownUrl(url: string): string {
  const [, scheme = 'kurrentdb', hosts = '', query = ''] =
    /^([a-z+]*):\/\/(?:.*@)?([^@?]*)(?:\?(.*))?$/s.exec(url) ?? [];
  const options = query.split('&').filter((option) => option !== '' && !/^ledger=/i.test(option));
  return `${scheme}://${hosts}${options.length > 0 ? '?' : ''}${options.join('&')}`;
}

function readOptions(query: string): { ledger: string; options: Map<Option, string> } {
  const options = new Map<Option, string>();
  let ledger = MINUTEBOOK;
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    const flat = key.toLowerCase().replace(/[_-]/g, '');
    const name = NAMES.get(flat);
    if (value === '') refuse(`The option "${key}" of the KurrentDB URL has no value.`);
    if (flat === 'ledger') ledger = value;
    else if (name === undefined)
      refuse(`The KurrentDB URL has an option "${key}" that is not known. Known are: ${OPTIONS.join(', ')}, ledger.`);
    else options.set(name, value.trim());
  }
  if (!LEDGER.test(ledger))
    refuse(`The ledger name ${JSON.stringify(ledger)} must be 1 to 63 small letters, digits, . and - (not first).`);
  return { ledger, options };
}

function assertSafe(options: Map<Option, string>, readOnly: boolean): void {
  if ((options.get('throwOnAppendFailure') ?? 'true') !== 'true')
    refuse(
      'The option throwOnAppendFailure of the KurrentDB URL must not be turned off: refused appends would pass for accepted.',
    );
  for (const name of ['tls', 'tlsVerifyCert'] as const)
    if (!/^(?:true|false)$/.test(options.get(name) ?? 'true'))
      refuse(`The option ${name} of the KurrentDB URL is either true or false.`);
  if (!readOnly && (options.get('nodePreference') ?? 'leader').toLowerCase() !== 'leader')
    refuse(
      'The option nodePreference of the KurrentDB URL must be leader where entries are appended: others lag behind.',
    );
  atLeast(options, 'maxDiscoverAttempts', 2);
  atLeast(options, 'keepAliveInterval', KEEP_ALIVE_MS);
  atLeast(options, 'keepAliveTimeout', 1_000);
  for (const name of ['discoveryInterval', 'gossipTimeout', 'defaultDeadline'] as const) atLeast(options, name, 1);
}

function atLeast(options: Map<Option, string>, name: Option, least: number): void {
  const value = options.get(name);
  if (value !== undefined && !(/^\d{1,9}$/.test(value) && Number(value) >= least))
    refuse(`The option ${name} of the KurrentDB URL is a whole number from ${least}.`);
}

function refuse(sentence: string): never {
  throw new StoreUnavailable(sentence);
}
