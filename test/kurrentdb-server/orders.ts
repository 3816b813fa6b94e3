import { type Fault, type TestServer } from './types.js';

/** What a server that is a process of its own can be told. */
export type Order =
  | { readonly do: 'next'; readonly fault: Fault }
  | { readonly do: 'randomly'; readonly rate: number; readonly seed: number; readonly kinds: readonly Fault[] }
  | { readonly do: 'clear' }
  | { readonly do: 'move-leader' }
  | { readonly do: 'restart'; readonly downFor?: number }
  | { readonly do: 'report' };

/** What it answers to each. */
export interface Report {
  readonly records: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly befallen: Readonly<Record<string, number>>;
  readonly openReads: number;
  readonly openSubscriptions: number;
}

/** Does as it is told, and says how things stand then. */
export async function obey(server: TestServer, order: Order): Promise<Report> {
  switch (order.do) {
    case 'next':
      server.faults.next(order.fault);
      break;
    case 'randomly':
      server.faults.randomly(order.rate, order.seed, order.kinds);
      break;
    case 'clear':
      server.faults.clear();
      break;
    case 'move-leader':
      server.moveLeader();
      break;
    case 'restart':
      await server.restart(order.downFor);
      break;
    case 'report':
      break;
  }
  const { records, calls, openReads, openSubscriptions } = server.log;
  return { records: records.length, calls, befallen: server.faults.befallen, openReads, openSubscriptions };
}
