import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SubjectErased } from '../errors.js';
import { type FieldState } from '../field-state.js';
import { type Vault } from '../vault.js';
import { field, type VaultFixture } from './fixture.js';

/** What the vault is, told in three maps. */
export class VaultModel {
  readonly sealed = new Map<string, { readonly subject: string; readonly value: number }>();
  readonly erased = new Map<string, string>();
  readonly released = new Set<string>();
  readonly gone = new Set<string>();

  under = (subject: string) => [...this.sealed].filter(([, one]) => one.subject === subject).map(([digest]) => digest);

  stateOf(digest: string): Partial<FieldState> {
    const event = this.erased.get(digest);
    if (event !== undefined) return { state: 'erased', event };
    return { state: 'disclosed', ...this.sealed.get(digest), released: this.released.has(digest) };
  }
}

/** A vault that is acted on. */
export interface ActedOn {
  readonly vault: Vault;
  reopen(): Promise<Vault>;
}

/** Does one thing to the vault and tells the model. `run` keeps the subjects of one sequence apart from another's. */
export type Act = (on: ActedOn, model: VaultModel, run: string) => Promise<void>;

export const SUBJECTS = ['ada', 'grace', 'mary'];
const subjects = fc.constantFrom(...SUBJECTS);
/** One thing to do, with what to call it when a sequence fails. */
export const acts: fc.Arbitrary<[string, Act]> = fc.oneof(
  fc.tuple(subjects, fc.nat(2), fc.nat(3)).map(([who, event, value]): [string, Act] => [
    `seal ${value} for ${who} in ${event}`,
    async ({ vault }, model, run) => {
      const subject = who + run;
      const sealing = vault.seal([field({ subject, eventId: `${run}${event}`, value })]);
      if (model.gone.has(subject)) return expect(sealing).rejects.toThrow(SubjectErased);
      model.sealed.set((await sealing).join(), { subject, value });
    },
  ]),
  fc.tuple(subjects, fc.uuid()).map(([who, event]): [string, Act] => [
    `erase ${who}`,
    async ({ vault }, model, run) => {
      const subject = who + run;
      const digests = model.under(subject);
      await vault.erase({ subjects: [subject], digests, event });
      for (const digest of digests) if (!model.erased.has(digest)) model.erased.set(digest, event);
      model.gone.add(subject);
    },
  ]),
  subjects.map((who): [string, Act] => [
    `release ${who}`,
    async ({ vault }, model, run) => {
      const subject = who + run;
      const digests = model.under(subject);
      await vault.release({ subject, digests, event: 'release' });
      for (const digest of digests) model.released.add(digest);
    },
  ]),
  fc.constant<[string, Act]>(['rotate', async ({ vault }) => expect(await vault.rotate()).toBeDefined()]),
  fc.constant<[string, Act]>(['reopen', async (fixture) => expect(await fixture.reopen()).toBeDefined()]),
);

export const anySequence = (fixture: VaultFixture) =>
  it('after any sequence of sealing, erasing, releasing, rotating and reopening knows just what it should', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 25 }), async (sequence) => {
        const [model, run] = [new VaultModel(), `#${(runs += 1)}-`];
        for (const [, act] of sequence) await act(fixture, model, run);
        const states = await fixture.vault.reveal([...model.sealed.keys()]);
        expect(states.size).toBe(model.sealed.size);
        for (const [digest, state] of states) expect(state).toMatchObject(model.stateOf(digest));
        const people = SUBJECTS.map((who) => who + run);
        const live = people.filter((subject) => !model.gone.has(subject) && model.under(subject).length > 0);
        expect([...(await fixture.vault.known(people)).keys()].sort()).toEqual(live.sort());
      }),
      { numRuns: 40 },
    );
  });
