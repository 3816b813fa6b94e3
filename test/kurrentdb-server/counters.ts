/** What the server was asked, and what it is busy with. */
export class Counters {
  readonly calls: Record<string, number> = {};
  openReads = 0;
  openSubscriptions = 0;

  called(rpc: string): void {
    this.calls[rpc] = (this.calls[rpc] ?? 0) + 1;
  }
}
