import { Controller, Get, Header, Inject, UseGuards } from '@nestjs/common';
import { AccessGuard } from '../access/access.guard.js';
import { HostGuard } from '../access/host.guard.js';
import { Metrics } from './metrics.js';

/** Figures for Prometheus. */
@Controller('metrics')
@UseGuards(HostGuard, AccessGuard)
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.text();
  }
}
