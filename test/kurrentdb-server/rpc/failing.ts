import { type Failure, CallFailed, unexpected } from '../wire/errors.js';

/** How the server answers what a handler threw: by its own failures, and by "Exception was thrown by handler." */
export const failureOf = (error: unknown): Failure => (error instanceof CallFailed ? error.failure : unexpected());
