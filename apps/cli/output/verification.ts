import { toCountText as count } from '#lib/ledger-seal/words.js';
import { type Verification } from '#lib/ledger-seal/index.js';
import { jsonLine, line } from './print.js';

/** Prints what a verification came to. The exit code is 1 when anything was found. */
export function reportVerification(verification: Verification, what: string, json = false): void {
  if (!verification.ok) process.exitCode = 1;
  if (json) return jsonLine(verification);
  const { events, sealed, checkpoints, root, fields, findings, found } = verification;
  for (const { sentence } of findings) line(sentence);
  if (found > findings.length) line(`… and ${count(found - findings.length)} more.`);
  if (found > 0) return line(`${what} does not verify: ${count(found)} ${found === 1 ? 'finding' : 'findings'}.`);
  line(`${what} verifies: ${count(events)} ${events === 1 ? 'entry' : 'entries'}, root ${root}`);
  line(
    `${count(checkpoints)} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'}, the last over ${count(sealed)} entries.`,
  );
  if (events > sealed)
    line(`The last ${count(events - sealed)} are under no seal yet: nobody outside could tell if they were changed.`);
  const { disclosed, erased, withheld } = fields;
  if (disclosed + erased + withheld > 0)
    line(
      `Sealed fields: ${count(disclosed)} disclosed and matching, ${count(withheld)} withheld, ${count(erased)} erased.`,
    );
  line('What this does not say is in docs/verification.md.');
}
