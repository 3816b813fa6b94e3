import { OfficeCommand } from '../office.command.js';

/** Records that a chair was elected. */
export class ElectChair extends OfficeCommand {}
