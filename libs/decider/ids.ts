import { v5 } from 'uuid';

/** The namespace of every id Minutebook derives (RFC 9562 §5.5); fixed for ever. */
const MINUTEBOOK = '5f9b6c1e-6d0a-5e0c-9a51-7a2b9f6f4d10';

/** A command's id from who sent it and their Idempotency-Key. */
export const commandIdOf = (actor: string, key: string): string => v5(`command\n${actor}\n${key}`, MINUTEBOOK);

/** The id of a command a reactor issues: the same for the same cause, so that it acts once. `which` of its consequences: place or name. */
export const reactionIdOf = (eventId: string, reactor: string, which: number | string): string =>
  v5(`reaction\n${eventId}\n${reactor}\n${which}`, MINUTEBOOK);

/** The id of a new thing or event that a command makes. */
export const derivedId = (commandId: string, name: string): string => v5(name, commandId);
