import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { minuteBook } from '#lib/application/index.js';
import { openApi } from '#lib/describing/openapi.js';
import { version } from '../version.js';

/** The API's description: `/api/openapi.json`, and browsable at `/api`. */
export function browsableApi(app: NestFastifyApplication): void {
  const document = openApi(minuteBook.slices, minuteBook.queryCases, version) as unknown as OpenAPIObject;
  SwaggerModule.setup('api', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Minutebook API',
  });
}
