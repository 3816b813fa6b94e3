import { type Fault } from './fault.js';
import * as befalling from './kurrentdb/befalling.js';
import { killOneOfTwo as killOneOfTwoOnServer } from './kurrentdb/kill-one-of-two.js';
import { killWriter } from './kurrentdb/kill-writer.js';
import { mix } from './kurrentdb/mix.js';
import { clock } from './sqlite/clock.js';
import { damagedPage } from './sqlite/damaged-page.js';
import { fileLimit } from './sqlite/file-limit.js';
import { fullDisk } from './sqlite/full-disk.js';
import { kill } from './sqlite/kill.js';
import { killOneOfTwo } from './sqlite/kill-one-of-two.js';
import { lockKilled, lockLong, lockShort } from './sqlite/lock.js';
import { readOnly } from './sqlite/read-only.js';

/** Faults of the engine in a file. */
export const FILE_FAULTS: readonly Fault[] = [
  kill,
  killOneOfTwo,
  fullDisk,
  fileLimit,
  readOnly,
  damagedPage,
  clock,
  lockLong,
  lockShort,
  lockKilled,
];

/** Faults of the engine on a server. */
export const SERVER_FAULTS: readonly Fault[] = [
  befalling.hang,
  befalling.drop,
  befalling.slow,
  befalling.loseAck,
  befalling.timeout,
  befalling.unavailable,
  befalling.notLeader,
  befalling.leaderMoved,
  befalling.duplicate,
  befalling.restart,
  mix,
  killWriter,
  killOneOfTwoOnServer,
];

export const FAULTS = [...FILE_FAULTS, ...SERVER_FAULTS];
