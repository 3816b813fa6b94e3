/** The server did not answer within the time we give it. The client's own deadlines hold for some of its calls only. */
export class NoAnswerInTime extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/** Nobody waits for the answer any more. */
export class NoLongerWanted extends Error {}

/**
 * What the work gives, or a refusal to wait longer. The work goes on; what becomes of it is nobody's business then.
 *
 * @throws {NoAnswerInTime} after so many milliseconds
 * @throws {NoLongerWanted} when the signal aborts
 */
export async function inTime<Result>(work: Promise<Result>, ms: number, signal?: AbortSignal): Promise<Result> {
  let stop = () => undefined as unknown;
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new NoAnswerInTime(ms)), ms);
    const abort = () => reject(new NoLongerWanted());
    signal?.addEventListener('abort', abort);
    stop = () => (clearTimeout(timer), signal?.removeEventListener('abort', abort));
    if (signal?.aborted) abort();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
