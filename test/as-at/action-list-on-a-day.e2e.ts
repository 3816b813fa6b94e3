import { afterEach, describe, expect, it } from '@jest/globals';
import { facts, type Fact } from './business/facts.js';
import { type ToldBook, tellBusiness } from './business/minute-book.js';

let book: ToldBook;
afterEach(() => book.close());

/** The actions as a query gives them, each by its wording and how it stands. */
async function actions(query: Record<string, string> = {}): Promise<object[]> {
  const { items } = await book.asker.list({ resource: 'actions', query: { status: 'all', ...query } });
  return items.map((item) => {
    const { what, status, due, overdue, committee } = item as Record<string, unknown>;
    return { what, status, due, overdue, committee };
  });
}
const statuses = async (query: Record<string, string> = {}) =>
  (await actions(query)).map((item) => (item as { status: string }).status);

const raised: Fact = {
  at: '2024-06-03T10:00:00.000Z',
  tell: 'RaiseAction',
  says: { what: 'Send the briefing note', due: '2024-06-14', raisedOn: '2024-06-03' },
};

describe('The same list, on a day', () => {
  it('was open as the ledger said it on 5 June, and had been reported by then as is now known', async () => {
    book = await tellBusiness(
      facts(raised, {
        at: '2024-06-10T09:00:00.000Z',
        tell: 'ReportCompletion',
        to: 'action',
        says: { note: 'Sent', effectiveAt: '2024-06-04' },
      }),
    );
    expect(await statuses({ asAt: '2024-06-05' })).toEqual(['open']);
    expect(await statuses({ effectiveOn: '2024-06-05' })).toEqual(['reported']);
    expect(await statuses({ effectiveOn: '2024-06-03' })).toEqual(['open']);
    // As the ledger knew it on the 5th, nothing had been reported by the 4th.
    expect(await statuses({ asAt: '2024-06-05', effectiveOn: '2024-06-04' })).toEqual(['open']);
  });

  it('had no such action before the day it was raised, nor before the ledger was told', async () => {
    book = await tellBusiness(facts(raised));
    expect(await statuses({ effectiveOn: '2024-06-02' })).toEqual([]);
    expect(await statuses({ effectiveOn: '2024-06-03' })).toEqual(['open']);
    expect(await statuses({ asAt: '2024-06-02' })).toEqual([]);
    expect(await statuses({ asAt: '2024-06-03' })).toEqual(['open']);
  });

  it('counts what is overdue from the day asked about', async () => {
    book = await tellBusiness(
      facts(raised, {
        at: '2024-07-01T09:00:00.000Z',
        tell: 'ReportProgress',
        to: 'action',
        says: { note: 'Drafted' },
      }),
    );
    const overdue = async (query: Record<string, string>) => (await actions(query))[0];
    expect(await overdue({ asAt: '2024-06-14' })).toMatchObject({ overdue: false });
    expect(await overdue({ asAt: '2024-06-15' })).toMatchObject({ overdue: true });
    expect(await overdue({ effectiveOn: '2024-06-14' })).toMatchObject({ overdue: false });
    expect(await overdue({})).toMatchObject({ overdue: true });
  });

  it('shows the due date that was in force, when a later one was told first', async () => {
    const due = (at: string, day: string, effectiveAt: string): Fact => ({
      at,
      tell: 'SetDueDate',
      to: 'action',
      says: { due: day, reason: 'Agreed with the chair', effectiveAt },
    });
    book = await tellBusiness(
      facts(
        raised,
        due('2024-06-20T09:00:00.000Z', '2024-09-30', '2024-06-19'),
        due('2024-06-21T09:00:00.000Z', '2024-07-31', '2024-06-12'),
      ),
    );
    const dueOn = async (day: string) => (await actions({ effectiveOn: day }))[0];
    expect(await dueOn('2024-06-11')).toMatchObject({ due: '2024-06-14' });
    expect(await dueOn('2024-06-12')).toMatchObject({ due: '2024-07-31' });
    expect(await dueOn('2024-06-19')).toMatchObject({ due: '2024-09-30' });
    // As last told, it is the last word that counts.
    expect((await actions())[0]).toMatchObject({ due: '2024-07-31' });
  });
});

describe('A day is a day in London', () => {
  it('begins at eleven in the evening by UTC in summer', async () => {
    book = await tellBusiness(
      facts(
        { at: '2024-06-12T22:59:59.999Z', tell: 'RaiseAction', says: { what: 'Before midnight' } },
        {
          at: '2024-06-12T23:00:00.000Z',
          tell: 'RaiseAction',
          says: { what: 'At midnight' },
        },
      ),
    );
    const told = async (asAt: string) => (await actions({ asAt })).map((item) => (item as { what: string }).what);
    expect(await told('2024-06-12')).toEqual(['Before midnight']);
    expect((await told('2024-06-13')).sort()).toEqual(['At midnight', 'Before midnight']);
    expect((await actions({ effectiveOn: '2024-06-12' })).length).toBe(1);
    expect((await actions({ effectiveOn: '2024-06-13' })).length).toBe(2);
  });

  it('keeps its order through the night the clocks go back: 1.30 in summer time comes before 1.10 after it', async () => {
    book = await tellBusiness(
      facts(
        { at: '2024-10-26T20:00:00.000Z', tell: 'RaiseAction', says: { what: 'Lock the archive' } },
        { at: '2024-10-27T00:30:00.000Z', tell: 'ReportCompletion', to: 'action', says: {} },
        { at: '2024-10-27T01:10:00.000Z', tell: 'ReopenAction', to: 'action', says: { reason: 'It stood open' } },
      ),
    );
    expect(await statuses({ effectiveOn: '2024-10-27' })).toEqual(['open']);
    expect(await statuses({ effectiveOn: '2024-10-27T00:40:00.000Z' })).toEqual(['reported']);
    expect(await statuses({ effectiveOn: '2024-10-27T01:05:00.000Z' })).toEqual(['reported']);
    expect(await statuses({ effectiveOn: '2024-10-27T01:10:00.000Z' })).toEqual(['open']);
  });
});
