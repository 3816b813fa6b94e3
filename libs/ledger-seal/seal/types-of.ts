import { type LedgerPage } from '../tree/ledger-pages.js';

/** An event's type is the last member of its canonical bytes. A type is at most 200 characters. */
const TYPE = /"type":"([^"\\]+)"\}$/;
const LONGEST = 212;

/** Types of events, from the ends of their bytes: none is parsed. */
export function* typesOf(entries: LedgerPage): Generator<string, void, undefined> {
  for (let at = 0; at < entries.length; at += 1) {
    const type = TYPE.exec(Buffer.from(entries.bytes(at).subarray(-LONGEST)).toString('latin1'))?.[1];
    if (type !== undefined) yield type;
  }
}
