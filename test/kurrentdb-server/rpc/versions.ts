import { type TestServerOptions } from '../types.js';

/** Whether the server's caught-up message says where and when: from 24.10 on. */
export function saysWhereCaughtUp({ version = '24.10.0' }: TestServerOptions): boolean {
  const [year = 0, month = 0] = version.split('.').map(Number);
  return year > 24 || (year === 24 && month >= 10);
}
