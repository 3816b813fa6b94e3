export { backupKeys, type KeyPlaces } from './backup-keys.js';
export * from './errors.js';
export * from './make-backup.js';
export { type Manifest } from './manifest.js';
export * from './restore-backup.js';
export { restoreKeys } from './restore-keys.js';
export { finishRestore } from './swap-in.js';
