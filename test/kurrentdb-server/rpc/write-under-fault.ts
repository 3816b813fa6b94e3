import { type Mishap } from '../faults/fault-box.js';
import { type Written } from '../log/writer.js';
import { type Failure, unavailable } from '../wire/errors.js';
import { type AnyCall, type Here } from './here.js';

/** What a write comes to. */
export type WriteOutcome =
  | {
      readonly does: 'answer';
      readonly written: Written;
      /** Milliseconds until it is answered. */ readonly later: number;
    }
  | { readonly does: 'time-out' }
  | { readonly does: 'fail'; readonly failure: Failure }
  /** For so many milliseconds, after which the write is done if anybody still waits; undefined is for ever. */
  | { readonly does: 'hang'; readonly ms: number | undefined }
  /** The connection was cut: nobody is left to answer. */
  | { readonly does: 'nothing' };

/** Writes, unless a fault befalls it first or this node does not lead. */
export function writeUnderFault(here: Here, call: AnyCall, peer: string, write: () => Written): WriteOutcome {
  const mishap = here.cluster.faults.take('append');
  if (mishap !== undefined) return struck(here, peer, mishap, write);
  if (here.refusesWrite(call, peer)) return { does: 'fail', failure: here.notLeader() };
  return { does: 'answer', written: write(), later: 0 };
}

function struck(here: Here, peer: string, mishap: Mishap, write: () => Written): WriteOutcome {
  here.cluster.faults.struck(mishap);
  switch (mishap.do) {
    case 'hang':
      return { does: 'hang', ms: mishap.ms };
    case 'drop':
      here.cut(peer);
      return { does: 'nothing' };
    case 'lose-ack':
      write();
      here.cut(peer);
      return { does: 'nothing' };
    case 'timeout':
      if (mishap.coin) write();
      return { does: 'time-out' };
    case 'not-leader':
      return { does: 'fail', failure: here.notLeader() };
    case 'unavailable':
      return { does: 'fail', failure: unavailable() };
    case 'slow':
    case 'duplicate':
      return { does: 'answer', written: write(), later: mishap.ms ?? 100 };
  }
}
