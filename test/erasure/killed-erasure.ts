import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule, Erasures, openLedger, originOf } from '#lib/application/index.js';
import { type ErasureOrder } from '#lib/sealing/index.js';
import { erasureSteps } from '#lib/sealing/sqlite/erasure.js';
import { SqliteVault } from '#lib/sealing/sqlite/sqlite-vault.js';
import { openParts, type VaultParts } from '#lib/sealing/sqlite/vault-parts.js';
import { WrappingKeyFiles } from '#lib/sealing/keys/wrapping-key-files.js';
import { type KillPoint } from './kill-points.js';

// Erases someone as the program does, as far as one point, and is killed there: `node killed-erasure.js <data> <person> <point>`.
const [data = '', person = '', point = ''] = process.argv.slice(2);

const reached = (here: KillPoint): void => {
  if (here === point) process.kill(process.pid, 'SIGKILL');
};

/** The steps that are there, each from the product; only where they stop is this file's. */
class KilledVault extends SqliteVault {
  constructor(private readonly pieces: VaultParts) {
    super(pieces);
  }

  override async erase(order: ErasureOrder): Promise<readonly string[]> {
    reached('recorded');
    for (const step of erasureSteps(this.pieces, order)) {
      step();
      reached(step.name as KillPoint);
    }
    return super.erase(order);
  }

  override async rotate(): Promise<{ epoch: number }> {
    const { rotation } = this.pieces;
    const coming = rotation.intend();
    reached('rotation intended');
    rotation.advance(coming);
    reached('keys wrapped anew');
    rotation.destroyOthers();
    reached('old wrapping key destroyed');
    return { epoch: coming };
  }
}

class KilledKeys extends WrappingKeyFiles {
  override make(epoch: number): Buffer {
    const key = super.make(epoch);
    reached('wrapping key made');
    return key;
  }
}

const ledger = await openLedger({ data });
const vault = new KilledVault(
  openParts({ data, wrappingKeys: new KilledKeys(data), ledger: originOf(data), clock: Date.now }),
);
const app = await NestFactory.createApplicationContext(ApplicationModule.forRoot({ ...ledger, vault }), {
  logger: false,
});
await app
  .get(Erasures)
  .erase(
    [person],
    { basis: 'UK GDPR Article 17(1)(a)', decidedBy: 'the Data Protection Officer' },
    { actor: 'cli', key: 'erasure' },
  );
reached('rotation recorded');
await ledger.seals.seal();
reached('sealed');
