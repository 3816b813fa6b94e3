import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts } from './business/facts.js';
import { type ToldBook, tellBusiness } from './business/minute-book.js';

const latest = (any: string) => ({ any, back: 0 });

/** A committee set up in May, whose member leaves at the end of August, renamed in September; told when it was heard of. */
const told = facts(
  { at: '2024-05-20T09:00:00.000Z', tell: 'EstablishAuthority', says: { name: 'Plymouth City Council' } },
  { at: '2024-05-20T09:05:00.000Z', tell: 'RegisterPerson', says: { name: 'Jane Poor' } },
  {
    at: '2024-05-20T09:10:00.000Z',
    tell: 'EstablishCommittee',
    says: { name: 'Childrens Panel', authorityId: latest('authority'), effectiveAt: '2024-05-01' },
  },
  {
    at: '2024-05-20T09:15:00.000Z',
    tell: 'AppointMember',
    to: 'committee',
    says: { personId: latest('person'), seat: 'voting', from: '2024-05-10' },
  },
  {
    at: '2024-05-21T09:00:00.000Z',
    tell: 'ElectChair',
    to: 'committee',
    says: { personId: latest('person'), effectiveAt: '2024-05-15' },
  },
  {
    at: '2024-06-01T09:00:00.000Z',
    tell: 'RenameCommittee',
    to: 'committee',
    says: { name: 'Children’s Panel', correction: true, reason: 'The apostrophe was left out' },
  },
  {
    at: '2024-09-10T09:00:00.000Z',
    tell: 'RenameCommittee',
    to: 'committee',
    says: { name: 'Children’s Scrutiny Panel', effectiveAt: '2024-09-05' },
  },
  {
    at: '2024-09-12T09:00:00.000Z',
    tell: 'StandDownMember',
    to: 'committee',
    says: { personId: latest('person'), on: '2024-08-31' },
  },
);

describe('A committee on a day', () => {
  let book: ToldBook;
  beforeAll(async () => {
    book = await tellBusiness(told);
  });
  afterAll(() => book.close());

  /** Its name, its members and its chair. */
  async function shown(query: Record<string, string> = {}) {
    const { items } = await book.asker.list({ resource: 'committees', query });
    return items.map((item) => {
      const { name, members, chair } = item as {
        name: string;
        members: { person: string }[] | null;
        chair: { person: string } | null;
      };
      return { name, members: members?.map(({ person }) => person) ?? null, chair: chair?.person ?? null };
    });
  }

  it('was not there before it was set up, whenever the ledger heard of it', async () => {
    expect(await shown({ effectiveOn: '2024-04-30' })).toEqual([]);
    expect(await shown({ asAt: '2024-05-19' })).toEqual([]);
    expect(await shown({ effectiveOn: '2024-05-01' })).toEqual([
      { name: 'Children’s Panel', members: [], chair: null },
    ]);
  });

  it('has a member from the first day of the seat, and a chair from the election', async () => {
    expect(await shown({ effectiveOn: '2024-05-09' })).toMatchObject([{ members: [], chair: null }]);
    expect(await shown({ effectiveOn: '2024-05-10' })).toMatchObject([{ members: ['Jane Poor'], chair: null }]);
    expect(await shown({ effectiveOn: '2024-05-15' })).toMatchObject([{ members: ['Jane Poor'], chair: 'Jane Poor' }]);
  });

  it('keeps the member to the end of the last day, and the chair as long', async () => {
    expect(await shown({ effectiveOn: '2024-08-31' })).toMatchObject([{ members: ['Jane Poor'], chair: 'Jane Poor' }]);
    expect(await shown({ effectiveOn: '2024-09-01' })).toMatchObject([{ members: [], chair: null }]);
    // On 1 September the ledger had not heard of it.
    expect(await shown({ asAt: '2024-09-01', effectiveOn: '2024-09-01' })).toMatchObject([{ members: ['Jane Poor'] }]);
  });

  it('goes by a corrected name from the beginning, and by a new name from its day', async () => {
    expect(await shown({ asAt: '2024-05-31' })).toMatchObject([{ name: 'Childrens Panel' }]);
    expect(await shown({ effectiveOn: '2024-05-02' })).toMatchObject([{ name: 'Children’s Panel' }]);
    expect(await shown({ effectiveOn: '2024-09-04' })).toMatchObject([{ name: 'Children’s Panel' }]);
    expect(await shown({ effectiveOn: '2024-09-05' })).toMatchObject([{ name: 'Children’s Scrutiny Panel' }]);
    expect(await shown({ asAt: '2024-09-09' })).toMatchObject([{ name: 'Children’s Panel' }]);
  });
});
