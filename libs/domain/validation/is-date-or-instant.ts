import { registerDecorator, type ValidationOptions } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: unknown): text is string {
  if (typeof text !== 'string' || !DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether a text is an instant in UTC to the millisecond, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function isInstant(text: unknown): text is string {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}

/** The field is a day that exists, `YYYY-MM-DD`. */
export function IsCalendarDate(options?: ValidationOptions): PropertyDecorator {
  return rule('isCalendarDate', isCalendarDate, '$property must be a date written YYYY-MM-DD', options);
}

/** The field is a day `YYYY-MM-DD` or an instant `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function IsDateOrInstant(options?: ValidationOptions): PropertyDecorator {
  const test = (value: unknown) => isCalendarDate(value) || isInstant(value);
  return rule('isDateOrInstant', test, '$property must be a date (YYYY-MM-DD) or an instant in UTC', options);
}

function rule(name: string, test: (value: unknown) => boolean, message: string, options?: ValidationOptions) {
  return (target: object, property: string | symbol) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message, ...options },
      validator: { validate: test },
    });
}
