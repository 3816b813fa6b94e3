import { type Vault } from '#lib/sealing/index.js';

/** What carrying out a command asks of the vault. */
export type Sealer = Pick<Vault, 'known' | 'open' | 'seal' | 'reveal' | 'subjectsOf'>;
