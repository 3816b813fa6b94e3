/** As many digests as one event takes: an event has at most 65,535 bytes. */
const MOST = 1_000;

/** Digests in their order as text, each once: in which order they were sealed is nobody's business any more. */
export function inOrder(digests: readonly string[]): string[] {
  return [...new Set(digests)].sort();
}

/** The same, in as many lists as it takes events. */
export function inEvents(digests: readonly string[]): string[][] {
  const sorted = inOrder(digests);
  return Array.from({ length: Math.ceil(sorted.length / MOST) }, (_, index) =>
    sorted.slice(index * MOST, (index + 1) * MOST),
  );
}
