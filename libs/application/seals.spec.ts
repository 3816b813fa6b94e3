import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ClockBehindLedger, StoreUnavailable } from '#lib/event-store/index.js';
import { LedgerDoesNotExtendSeal } from '#lib/ledger-seal/index.js';
import { FormatError } from '#lib/transparency-log/index.js';
import { type Ledger } from './ledger.js';
import { Seals } from './seals.js';

/** A ledger on which something is recorded whenever it is looked at. */
class Busy {
  looks = 0;
  seals = 0;
  /** What each look and each seal ends with, instead of well. */
  failing: { head?: Error; due?: Error; seal?: Error } = {};
  isDue = true;
  readonly ledger = {
    rawStore: { head: async () => this.ended('head', String((this.looks += 1))) },
    policy: null as unknown,
    seals: {
      due: async () => this.ended('due', this.isDue),
      seal: async () => this.ended('seal', { size: (this.seals += 1), root: 'r', at: 'a', cosigned: [] }),
      latest: async () => null,
      tree: { advance: async () => 0 },
    },
  };
  readonly seal = new Seals(this.ledger as unknown as Ledger);

  private ended<Answer>(what: 'head' | 'due' | 'seal', answer: Answer): Answer {
    const error = this.failing[what];
    if (error) throw error;
    return answer;
  }

  /** Follows until a moment has come; gives what was told to go wrong. */
  async follow(
    times: { lookMs: number; againMs: number },
    until: () => boolean | Promise<boolean>,
  ): Promise<unknown[]> {
    const told: unknown[] = [];
    const stop = new AbortController();
    const following = this.seal.follow(stop.signal, (error) => told.push(error), times);
    while (!(await until())) await pause(5);
    stop.abort();
    await following;
    return told;
  }
}

const after = (milliseconds: number) => async () => {
  await pause(milliseconds);
  return true;
};
const shorter = new LedgerDoesNotExtendSeal(3, 'The ledger has 2 entries, and 3 were sealed.');

describe('Following the log', () => {
  it('seals again and again while that goes well', async () => {
    const busy = new Busy();
    expect(await busy.follow({ lookMs: 1, againMs: 60_000 }, () => busy.seals > 3)).toEqual([]);
  });

  it('does not try again at each new entry what went wrong', async () => {
    const busy = new Busy();
    busy.failing = { seal: shorter };
    expect(await busy.follow({ lookMs: 1, againMs: 60_000 }, after(60))).toEqual([shorter]);
  });

  it('tries again a while later, and is well when that goes well', async () => {
    const busy = new Busy();
    busy.failing = { seal: shorter };
    const told = busy.follow({ lookMs: 1, againMs: 30 }, async () => {
      await pause(10);
      if (busy.looks > 1) busy.failing = {};
      return busy.seals > 1;
    });
    expect((await told).length).toBeGreaterThan(1);
  });

  it('holds up no seal for a witness that is lacking', async () => {
    const busy = new Busy();
    const witnesses = [{ name: 'W', verifier: { name: 'witness.example' } }];
    busy.ledger.policy = { logs: [], witnesses, quorum: null };
    const told = await busy.follow({ lookMs: 1, againMs: 60_000 }, () => busy.seals > 3);
    expect(told.length).toBeGreaterThan(3);
    expect(String(told[0])).toMatch(/no address for the witness W/);
  });

  it('goes on where the ledger itself cannot be looked at', async () => {
    const busy = new Busy();
    const locked = new StoreUnavailable('The ledger is locked.');
    busy.failing = { head: locked };
    const told = busy.follow({ lookMs: 1, againMs: 20 }, async () => {
      await pause(10);
      busy.failing = {};
      return busy.seals > 0;
    });
    expect(await told).toContain(locked);
  });
});

describe('Sealing what was recorded', () => {
  const failed: unknown[] = [];
  const sealRecorded = (busy: Busy, which: 'now' | 'if due' = 'now') =>
    busy.seal.sealRecorded(which, (error) => failed.push(error));

  it.each([
    ['the ledger lost entries', shorter, /^What was recorded stays recorded, .*The ledger has 2 entries/],
    ['the clock was put back', new ClockBehindLedger('The clock is an hour behind.'), /not sealed yet.*an hour behind/],
    ['a file is locked', new StoreUnavailable('tree.db is locked.'), /not sealed yet.*tree\.db is locked/],
    ['the key is damaged', new FormatError('This is no key.'), /not sealed yet.*This is no key/],
  ])('answers with a sentence where %s, also in the status, until it is sealed', async (_, error, sentence) => {
    const busy = new Busy();
    for (const where of ['seal', 'due'] as const) {
      busy.failing = { [where]: error };
      expect(await sealRecorded(busy, 'if due')).toMatch(sentence);
      expect((await busy.seal.status()).refused).toContain(error.message);
    }
    busy.failing = {};
    expect(await sealRecorded(busy, 'if due')).toBeNull();
    expect(await busy.seal.status()).toMatchObject({ refused: null });
    expect(failed).toEqual([]);
  });

  it('says so too where nobody foresaw it, and tells the error aloud', async () => {
    const busy = new Busy();
    const error = Object.assign(new Error('disk I/O error in 0x77'), { name: 'SqliteError' });
    busy.failing = { seal: error };
    const sentence = await sealRecorded(busy);
    expect(sentence).toMatch(/^What was recorded stays recorded, but it is not sealed yet\..*failed.*SqliteError/);
    expect(sentence).not.toContain('0x77');
    expect((await busy.seal.status()).refused).toMatch(/^No seal is made: /);
    expect(failed).toEqual([error]);
  });

  it('seals now, or when one is due', async () => {
    const busy = new Busy();
    busy.isDue = false;
    expect([await sealRecorded(busy, 'if due'), busy.seals]).toEqual([null, 0]);
    expect([await sealRecorded(busy), busy.seals]).toEqual([null, 1]);
  });
});
