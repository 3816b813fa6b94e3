import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { LEDGER, type Ledger } from '#lib/application/index.js';
import { refuseUnknown } from '#lib/domain/index.js';
import { FormatError, parseTilePath, type TileName } from '#lib/transparency-log/index.js';
import { AccessGuard, Open } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';

/** A tile never changes once it can be had, at its width. */
const FOR_EVER = 'max-age=31536000, immutable';

/**
 * The log as C2SP tlog-tiles, so that tools that know nothing of Minutebook verify it. Hash tiles are open; entry bundles
 * hold drafts and digests of sealed fields, and take a reader's rights.
 */
@Controller()
@UseGuards(HostGuard, AccessGuard)
export class TilesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get(['tile/entries/*', 'api/tile/entries/*'])
  entries(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return this.serve(request, reply, 'private');
  }

  @Get(['tile/:level/*', 'api/tile/:level/*'])
  @Open()
  hashes(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return this.serve(request, reply, 'public');
  }

  private async serve(request: FastifyRequest, reply: FastifyReply, cache: 'public' | 'private'): Promise<Buffer> {
    const path = /^\/(?:api\/)?(tile\/[^?]*)/.exec(request.url)?.[1] ?? '';
    const bytes = await this.bytesOf(path, cache === 'private');
    if (bytes === null) return refuseUnknown('tile', path);
    void reply.header('Content-Type', 'application/octet-stream').header('Cache-Control', `${cache}, ${FOR_EVER}`);
    return Buffer.from(bytes);
  }

  /** An address written otherwise than its tile's path names nothing: nobody reads entries by another name for them. */
  private async bytesOf(path: string, entries: boolean): Promise<Uint8Array | null> {
    const { level, index, width } = nameOf(path);
    const { seals } = this.ledger;
    if (level === 'entries') return entries ? seals.entryBundle(index, width) : null;
    return entries ? null : seals.tile(level, index, width);
  }
}

function nameOf(path: string): TileName {
  try {
    return parseTilePath(path);
  } catch (error) {
    if (error instanceof FormatError) return refuseUnknown('tile', path);
    throw error;
  }
}
