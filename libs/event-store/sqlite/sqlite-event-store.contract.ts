import { eventStoreContract } from '../contract/event-store-suite.js';
import { ledgerFolder } from './testing/ledger-folder.js';

eventStoreContract('SQLite', { harness: ledgerFolder });
