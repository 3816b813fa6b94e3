import { type Fault } from './errors.js';

/** A line for whoever looks after the system. */
export interface ViewsLogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly view?: string;
  readonly fault?: Fault;
}

export type ViewsLog = (line: ViewsLogLine) => void;
