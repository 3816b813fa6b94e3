import { afterEach, beforeEach } from '@jest/globals';
import { type PrivateStore } from '../private-store.js';
import { type PrivateStoreEngine, type PrivateStoreHarness } from './harness.js';

/** An empty private store for every case, at nine o'clock. */
export class PrivateStoreFixture {
  store!: PrivateStore;
  harness!: PrivateStoreHarness;
  now = 0;
  private opened: PrivateStore[] = [];

  constructor(engine: PrivateStoreEngine) {
    beforeEach(async () => {
      this.now = Date.parse('2026-03-02T09:00:00.000Z');
      this.harness = await engine();
      this.store = await this.open();
    });
    afterEach(async () => {
      await Promise.all(this.opened.splice(0).map((store) => store.close()));
      await this.harness.dispose();
    });
  }

  /** One more over the same file or tables. */
  async open(): Promise<PrivateStore> {
    const store = await this.harness.open(() => this.now);
    this.opened.push(store);
    return store;
  }
}
