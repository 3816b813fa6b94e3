import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { minuteBook } from '#lib/application/index.js';
import { resourceSchemas } from '#lib/describing/resource-schemas.js';
import { refuseUnknown } from '#lib/domain/index.js';
import { HostGuard } from '../access/host.guard.js';

/** One JSON Schema for each resource and command. */
@Controller('api/schemas')
@UseGuards(HostGuard)
export class SchemasController {
  private readonly schemas = resourceSchemas(minuteBook.slices, minuteBook.queryCases);

  @Get()
  names() {
    return { schemas: [...this.schemas.keys()].map((name) => ({ name, href: `/api/schemas/${name}` })) };
  }

  @Get(':name')
  schema(@Param('name') name: string) {
    return this.schemas.get(name) ?? refuseUnknown('schema', name);
  }
}
