import { OfficeCommand } from '../office.command.js';

/** Records that a vice-chair was appointed. */
export class AppointViceChair extends OfficeCommand {}
