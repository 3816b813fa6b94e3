import { describe, expect, it } from '@jest/globals';
import { type PrivateStoreFixture } from './fixture.js';

const at = (position: number) => String(position).padStart(16, '0');

export const checkpoints = (fixture: PrivateStoreFixture) =>
  describe('checkpoints of reactors', () => {
    it('begin with nothing and move forward from where they stand', async () => {
      const { checkpoints } = fixture.store;
      expect(await checkpoints.get('opens-action')).toBeNull();
      expect(await checkpoints.compareAndSet('opens-action', null, at(1))).toBe(true);
      expect(await checkpoints.compareAndSet('opens-action', at(1), at(7))).toBe(true);
      expect(await checkpoints.get('opens-action')).toBe(at(7));
      expect(await checkpoints.get('another')).toBeNull();
    });

    it('do not move for a process that did not see where they stand', async () => {
      const other = await fixture.open();
      await fixture.store.checkpoints.compareAndSet('opens-action', null, at(5));
      expect(await other.checkpoints.compareAndSet('opens-action', null, at(2))).toBe(false);
      expect(await other.checkpoints.compareAndSet('opens-action', at(1), at(2))).toBe(false);
      expect(await other.checkpoints.get('opens-action')).toBe(at(5));
    });

    it('are won by one of those who move them at the same time, every time', async () => {
      const stores = [fixture.store, await fixture.open(), await fixture.open()];
      for (let position = 0; position < 10; position += 1) {
        const from = position === 0 ? null : at(position);
        const won = await Promise.all(
          stores.map(({ checkpoints }) => checkpoints.compareAndSet('opens-action', from, at(position + 1))),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
      }
      expect(await fixture.store.checkpoints.get('opens-action')).toBe(at(10));
    });
  });
