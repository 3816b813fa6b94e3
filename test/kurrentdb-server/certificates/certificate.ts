import { readFileSync } from 'node:fs';
import { projectFile } from '../../support/project.js';

const file = (name: string): string => projectFile(`test/kurrentdb-server/certificates/${name}`);

/** The file of the authority that signed the test's certificate, for `tlsCAFile`. */
export const authorityFile = (): string => file('ca.crt');

/** The test's certificate for localhost and 127.0.0.1, and its key. */
export const certificate = (): { readonly cert_chain: Buffer; readonly private_key: Buffer } => ({
  cert_chain: readFileSync(file('node.crt')),
  private_key: readFileSync(file('node.key')),
});
