import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { ApplicationModule, type Ledger } from '#lib/application/index.js';
import { AccessGuard } from './access/access.guard.js';
import { HostGuard } from './access/host.guard.js';
import { useCaseControllers } from './commands/use-case.controllers.js';
import { EventsController } from './feeds/events.controller.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { SchemasController } from './openapi/schemas.controller.js';
import { ActionsPageController } from './pages/actions/actions-page.controller.js';
import { AssetsController } from './pages/assets.controller.js';
import { WorkProgrammePageController } from './pages/work-programme/work-programme-page.controller.js';
import { ErasuresController } from './personal-data/erasures.controller.js';
import { CheckpointController } from './proofs/checkpoint.controller.js';
import { ProofsController } from './proofs/proofs.controller.js';
import { TilesController } from './proofs/tiles.controller.js';
import { queryControllers } from './queries/query.controllers.js';
import { SERVER_SETTINGS, type ServerSettings } from './server-settings.js';

const A_MINUTE = 60_000;

/** The server: the application's commands and readings over HTTP, the feed, the pages and what operators need. */
@Module({})
export class ServerModule {
  static forRoot(ledger: Ledger, settings: ServerSettings): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        ApplicationModule.forRoot(ledger),
        ThrottlerModule.forRoot([{ ttl: A_MINUTE, limit: settings.requestsPerMinute }]),
      ],
      controllers: [
        ActionsPageController,
        WorkProgrammePageController,
        AssetsController,
        SchemasController,
        EventsController,
        HealthController,
        MetricsController,
        CheckpointController,
        ProofsController,
        TilesController,
        ErasuresController,
        ...useCaseControllers,
        ...queryControllers,
      ],
      providers: [
        AccessGuard,
        HostGuard,
        Metrics,
        { provide: SERVER_SETTINGS, useValue: settings },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
      ],
    };
  }
}
