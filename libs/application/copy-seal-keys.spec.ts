import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copySealKeys } from './copy-seal-keys.js';

let folder: string;
const place = (name: string) => {
  const data = join(folder, name);
  return { keys: { data, wrappingKeys: data, signingKey: join(data, 'signing-key') } };
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-keys-'));
  mkdirSync(join(folder, 'here'));
  writeFileSync(join(folder, 'here', 'signing-key'), 'PRIVATE+KEY+a\n', { mode: 0o600 });
  writeFileSync(join(folder, 'here', 'verifier-key'), 'a+1+b\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The keys of seals', () => {
  it('go with a moved ledger, the private one for its owner alone; again changes nothing', async () => {
    await copySealKeys(place('here'), place('there'));
    await copySealKeys(place('here'), place('there'));
    expect(readFileSync(join(folder, 'there', 'signing-key'), 'utf8')).toBe('PRIVATE+KEY+a\n');
    expect(readFileSync(join(folder, 'there', 'verifier-key'), 'utf8')).toBe('a+1+b\n');
    expect(statSync(join(folder, 'there', 'signing-key')).mode & 0o777).toBe(0o600);
  });

  it('are not put over another ledger’s', async () => {
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'signing-key'), 'PRIVATE+KEY+other\n');
    await expect(copySealKeys(place('here'), place('there'))).rejects.toThrow("is another ledger's");
    expect(readFileSync(join(folder, 'there', 'signing-key'), 'utf8')).toBe('PRIVATE+KEY+other\n');
  });

  it('need not be there', async () => {
    await copySealKeys(place('nowhere'), place('there'));
  });
});
