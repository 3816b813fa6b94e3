import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { projectFile } from './project-file.js';

const A_DAY = 'public, max-age=86400';

/** The pages' stylesheet and icon. */
@Controller('pages')
export class AssetsController {
  @Get('styles.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', A_DAY)
  async styles(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('X-Content-Type-Options', 'nosniff');
    return readFile(projectFile('dist', 'apps', 'server', 'pages', 'styles.css'), 'utf8');
  }

  @Get('icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', A_DAY)
  icon(): Promise<string> {
    return readFile(projectFile('apps', 'server', 'pages', 'assets', 'icon.svg'), 'utf8');
  }
}
