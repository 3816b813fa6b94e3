import { isString, isUUID, length, registerDecorator, type ValidationArguments } from 'class-validator';
import { isSealed } from '#lib/sealing/index.js';

/**
 * Fields that also take a sealed value as it stands in an event. Only reactors send one: they copy what was sealed and never
 * see the words. Named and worded as class-validator's own rules, so that a client reads the same of them.
 */
export const IsIdOrSealed = (): PropertyDecorator =>
  rule(
    'isUuid',
    (value) => isUUID(value),
    () => '$property must be a UUID',
  );

/** Words of `min` to `max` UTF-16 units, or sealed. */
export const IsWordsOrSealed =
  (min: number, max: number, { each = false } = {}): PropertyDecorator =>
  (target, property) => {
    const said = each ? 'each value in $property' : '$property';
    rule('isString', isString, () => `${said} must be a string`, { each })(target, property);
    const long = (value: unknown) => length(value, min, max);
    const options = { each, constraints: [min, max] };
    rule(
      'isLength',
      long,
      (value) => `${said} must be ${lengthAsked(value, min, max)} characters`,
      options,
    )(target, property);
  };

function lengthAsked(value: unknown, min: number, max: number): string {
  const [least, most] = [`longer than or equal to ${min}`, `shorter than or equal to ${max}`];
  if (Array.isArray(value)) return `${least} and ${most}`;
  return typeof value === 'string' && value.length > max ? most : least;
}

function rule(
  name: string,
  test: (value: unknown) => boolean,
  sentence: (value: unknown) => string,
  { each = false, constraints = [] }: { each?: boolean; constraints?: readonly number[] } = {},
): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      constraints: [...constraints],
      options: { each },
      validator: {
        validate: (value: unknown) => isSealed(value) || test(value),
        defaultMessage: (told?: ValidationArguments) => sentence(told?.value),
      },
    });
}
