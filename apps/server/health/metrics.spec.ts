import { expect, it, jest } from '@jest/globals';
import { type Ledger, type Seals } from '#lib/application/index.js';
import { Metrics } from './metrics.js';

it('The figures of one answer are of one look at the seals and one at the views', async () => {
  const view = { view: 'actions', behind: 3, fault: null };
  const views = jest.fn(async () => [
    view,
    { ...view, view: 'people', behind: 0, fault: { position: '1', error: 'x' } },
  ]);
  const seals = jest.fn(async () => ({ unsealed: 5, refused: 'No seal is made.' }));
  const ledger = { views: { status: views } } as unknown as Ledger;
  const text = await new Metrics(ledger, { status: seals } as unknown as Seals).text();
  expect([views.mock.calls.length, seals.mock.calls.length]).toEqual([1, 1]);
  for (const figure of [
    'minutebook_unsealed_events 5',
    'minutebook_seal_refused 1',
    'minutebook_view_lag_events{view="actions"} 3',
    'minutebook_view_stopped{view="actions"} 0',
    'minutebook_view_stopped{view="people"} 1',
  ])
    expect(text.split('\n')).toContain(figure);
});
