import { Command } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { checkpointCommand } from './commands/checkpoint.js';
import { discloseCommand } from './commands/disclose.js';
import { erasePersonCommand, refuseErasureCommand, releaseMatterCommand } from './commands/erase-person.js';
import { exportCommand } from './commands/export.js';
import { historyCommand } from './commands/history.js';
import { migrateStoreCommand } from './commands/migrate-store.js';
import { proveCommand } from './commands/prove.js';
import { readingCommands } from './commands/readings.js';
import { rebuildCommand } from './commands/rebuild.js';
import { replayCommand } from './commands/replay.js';
import { schemaCommand } from './commands/schema.js';
import { seedCommand } from './commands/seed.js';
import { serveCommand } from './commands/serve.js';
import { skipCommand } from './commands/skip.js';
import { statusCommand } from './commands/status.js';
import { tellCommand } from './commands/tell.js';
import { tokenCommand } from './commands/token.js';
import { verifyExportCommand } from './commands/verify-export.js';
import { verifyCommand } from './commands/verify.js';
import { witnessCommand } from './commands/witness.js';

/** The `minutebook` command with everything it can do. Used wrongly, it throws instead of ending the process. */
export function program(): Command {
  const commands = [
    serveCommand(),
    seedCommand(),
    ...readingCommands(),
    historyCommand(),
    replayCommand(),
    rebuildCommand(),
    statusCommand(),
    skipCommand(),
    tokenCommand(),
    tellCommand(),
    schemaCommand(),
    verifyCommand(),
    checkpointCommand(),
    proveCommand(),
    exportCommand(),
    verifyExportCommand(),
    discloseCommand(),
    witnessCommand(),
    erasePersonCommand(),
    refuseErasureCommand(),
    releaseMatterCommand(),
    backupCommand(),
    restoreCommand(),
    migrateStoreCommand(),
  ];
  const minutebook = new Command('minutebook').description("A council's minute book kept as an event log");
  for (const command of commands) minutebook.addCommand(command);
  throwOnMisuse(minutebook);
  return minutebook;
}

/** Subcommands do not take this over from their parent when they were made by themselves. */
function throwOnMisuse(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help says how it is used)');
  for (const each of command.commands) throwOnMisuse(each);
}
