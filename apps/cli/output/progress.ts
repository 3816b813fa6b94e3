/** Says how long work goes, on one line of a terminal; silent in a pipe. */
export class Progress {
  private shown = 0;

  constructor(private readonly terminal: NodeJS.WriteStream = process.stderr) {}

  /** Shows how far it is, at most ten times a second. */
  at(text: string): void {
    const now = Date.now();
    if (!this.terminal.isTTY || now - this.shown < 100) return;
    this.shown = now;
    this.terminal.write(`\r\x1b[K${text}`);
  }

  done(): void {
    if (this.shown > 0) this.terminal.write('\r\x1b[K');
  }
}
