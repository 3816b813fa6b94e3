import { toBase64 } from '#lib/transparency-log/index.js';
import { type Findings } from './finding.js';
import { type LogFold } from './log-fold.js';
import { type FieldCounts, type Verification } from './verification.js';

export interface Verified {
  readonly fold: LogFold;
  readonly findings: Findings;
  readonly fields: FieldCounts;
  readonly sealed: number;
  readonly checkpoints: number;
  /** `performance.now()` when it began. */
  readonly started: number;
}

/** Sums up what was verified. */
export function verificationOf({ fold, findings, fields, sealed, checkpoints, started }: Verified): Verification {
  const shown = findings.first();
  const first = shown.find(({ leafIdx }) => leafIdx !== null);
  return {
    ok: findings.count === 0,
    events: fold.size,
    root: toBase64(fold.root()),
    size: fold.size,
    sealed,
    seconds: (performance.now() - started) / 1000,
    checkpoints,
    findings: shown,
    found: findings.count,
    first: first?.leafIdx == null ? null : { position: first.position, leafIdx: first.leafIdx },
    fields,
  };
}
