import { Command } from 'commander';
import { minuteBook } from '#lib/application/index.js';
import { resourceSchemas } from '#lib/describing/resource-schemas.js';
import { Refusal } from '#lib/domain/refusal.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';

/** The JSON Schema of a resource or command, as /api/schemas gives it. */
export const schemaCommand = (): Command =>
  withCommon(new Command('schema'))
    .description('The JSON Schema of a resource or command')
    .argument('<resource>', 'e.g. action')
    .action((resource: string, options: CommonOptions) => {
      const schemas = resourceSchemas(minuteBook.slices, minuteBook.queryCases);
      const schema = schemas.get(resource) ?? schemas.get(resource.replace(/s$/, ''));
      if (!schema)
        throw new Refusal(
          'unknown',
          'unknown-schema',
          `There is no schema ${resource}. There are: ${[...schemas.keys()].join(', ')}.`,
        );
      if (options.json) jsonLine(schema);
      else line(JSON.stringify(schema, null, 2));
    });
