const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs work on one stream of one store after all earlier work on it: commands of one process never race each other
 * for a stream, only those of another process.
 */
export async function inTurn<Result>(store: object, stream: string, work: () => Promise<Result>): Promise<Result> {
  const queue = queues.get(store) ?? new Map<string, Promise<unknown>>();
  queues.set(store, queue);
  const turn = (queue.get(stream) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined);
  queue.set(stream, settled);
  try {
    return await turn;
  } finally {
    if (queue.get(stream) === settled) queue.delete(stream);
  }
}
