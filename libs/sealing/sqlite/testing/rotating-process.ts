import { closeSync, openSync, writeSync } from 'node:fs';
import { openParts } from '../vault-parts.js';
import { WrappingKeyFiles } from '../../keys/wrapping-key-files.js';

/** Changes the wrapping key as far as a point, and is killed there. */
const [data = '', keys = '', origin = '', point = ''] = process.argv.slice(2);
const stopAt = (reached: string) => {
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};

class KilledOnTheWay extends WrappingKeyFiles {
  override make(epoch: number): Buffer {
    const key = super.make(epoch);
    stopAt('made');
    return key;
  }

  override destroy(epoch: number): void {
    if (point === 'overwritten') {
      const file = openSync(this.nameOf(epoch), 'r+');
      writeSync(file, Buffer.alloc(32));
      closeSync(file);
    }
    stopAt('overwritten');
    super.destroy(epoch);
  }
}

const { rotation } = openParts({ data, wrappingKeys: new KilledOnTheWay(keys), ledger: origin, clock: Date.now });
const coming = rotation.intend();
stopAt('intended');
rotation.advance(coming);
stopAt('committed');
rotation.destroyOthers();
stopAt('destroyed');
