import { type Business, type Move } from './says.js';

/** Businesses a little smaller than one: without a move, without a field, without a wait. */
function* smaller({ from, moves }: Business): Iterable<Business> {
  for (let size = moves.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at < moves.length; at += size)
      yield { from, moves: [...moves.slice(0, at), ...moves.slice(at + size)] };
  for (const [at, move] of moves.entries())
    for (const plainer of plainerThan(move)) yield { from, moves: moves.with(at, plainer) };
}

function* plainerThan(move: Move): Iterable<Move> {
  if (move.wait !== 0) yield { ...move, wait: 0 };
  if (move.settle) yield { ...move, settle: false };
  for (const field of Object.keys(move.says))
    yield { ...move, says: Object.fromEntries(Object.entries(move.says).filter(([name]) => name !== field)) };
}

/** The shortest business found in some time that still fails, by leaving out and making plainer what can be. */
export async function shortest(
  failing: Business,
  fails: (business: Business) => Promise<boolean>,
  ms: number,
): Promise<Business> {
  const until = Date.now() + ms;
  let best = failing;
  for (let found = true; found;) {
    found = false;
    for (const business of smaller(best)) {
      if (Date.now() > until) return best;
      if (!(await fails(business))) continue;
      best = business;
      found = true;
      break;
    }
  }
  return best;
}
