export { isBusy, unavailable } from './failures.js';
export { type FileForm, keptForm, remadeForm } from './file-form.js';
export { openFile, type OpenFile, openFileForReading } from './open-file.js';
