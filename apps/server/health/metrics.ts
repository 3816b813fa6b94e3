import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { LEDGER, type Ledger, Seals } from '#lib/application/index.js';

/** What the server counts. Labels are routes and statuses, never a path with an id, a name or a text. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'minutebook_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  private readonly refused = new Counter({
    name: 'minutebook_http_refused_total',
    help: 'Requests answered with a problem',
    labelNames: ['status'],
    registers: [this.registry],
  });

  private readonly lag = new Gauge({
    name: 'minutebook_view_lag_events',
    help: 'Events a view has yet to see',
    labelNames: ['view'],
    registers: [this.registry],
  });
  private readonly stopped = new Gauge({
    name: 'minutebook_view_stopped',
    help: '1 for a view that stopped at an event it could not take in',
    labelNames: ['view'],
    registers: [this.registry],
  });
  private readonly unsealed = new Gauge({
    name: 'minutebook_unsealed_events',
    help: 'Events recorded since the last seal',
    registers: [this.registry],
  });
  private readonly sealRefused = new Gauge({
    name: 'minutebook_seal_refused',
    help: '1 while no seal is made, because the ledger does not extend the last one or sealing failed',
    registers: [this.registry],
  });

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Seals) private readonly seals: Seals,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
    if (status >= 400) this.refused.inc({ status });
  }

  async text(): Promise<string> {
    await this.look();
    return this.registry.metrics();
  }

  /** Looks once at what the gauges show: asking for the seals takes the tree of hashes further. */
  private async look(): Promise<void> {
    for (const { view, behind, fault } of await this.ledger.views.status()) {
      this.lag.set({ view }, behind);
      this.stopped.set({ view }, fault === null ? 0 : 1);
    }
    const { unsealed, refused } = await this.seals.status();
    this.unsealed.set(unsealed);
    this.sealRefused.set(refused === null ? 0 : 1);
  }
}
