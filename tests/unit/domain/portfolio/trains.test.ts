import { rollUpTrains, trainId } from '../../../../src/domain/portfolio/trains';
import { row } from '../../static/fixtures/portfolio';

const late = { type: 'after', day: '2027-06-30' } as const;
const unknown = { status: 'insufficient', reason: 'Nothing has been finished yet.' } as const;

test('trains come by name, the projects without one last, each with what its projects come to', () => {
  const trains = rollUpTrains([
    row('Lite', 'unknown'),
    row('Fraud', 'off-track', {
      releaseTrain: 'Risk train',
      progress: { done: 2, total: 8 },
      features: { planned: 4, inProgress: 1, done: 1, delayed: 2 },
      dataWaits: { open: 2, oldestDays: 41, sources: ['CRM'] },
      phases: [
        { phase: 'data-understanding', done: 2, total: 3 },
        { phase: 'modeling', done: 0, total: 5 },
      ],
    }),
    row('Cards', 'on-track', {
      releaseTrain: 'Risk train',
      progress: { done: 5, total: 5 },
      dataWaits: { open: 1, oldestDays: 9, sources: ['CRM'] },
      phases: [{ phase: 'modeling', done: 5, total: 5 }],
    }),
    row('Churn', 'at-risk', { releaseTrain: 'Customer train' }),
  ]);
  expect(trains.map(({ train }) => train)).toEqual(['Customer train', 'Risk train', null]);
  expect(trains[1]).toMatchObject({
    health: { 'off-track': 1, 'on-track': 1, 'at-risk': 0, unknown: 0 },
    progress: { done: 7, total: 13 },
    phases: [
      { phase: 'data-understanding', done: 2, total: 3 },
      { phase: 'modeling', done: 5, total: 10 },
    ],
    // 4 + 1, 1 + 2, 1 + 3, 2 + 0.
    features: { planned: 5, inProgress: 3, done: 4, delayed: 2 },
    dataWaits: { open: 3, oldestDays: 41 },
  });
});

test('a train is finished when its last project is, and later than any day where that is beyond what is looked at', () => {
  const forecast = (p85: { readonly type: 'on' | 'after'; readonly day: string }) => ({
    forecast: { status: 'ok', p50: p85, p85, movedDays: null } as const,
  });
  const finishOf = (...rows: Parameters<typeof rollUpTrains>[0]) => rollUpTrains(rows)[0]?.finish;
  expect(
    finishOf(
      row('A', 'on-track', forecast({ type: 'on', day: '2026-09-01' })),
      row('B', 'on-track', forecast({ type: 'on', day: '2026-12-01' })),
    ),
  ).toEqual({ type: 'on', day: '2026-12-01' });
  expect(
    finishOf(
      row('A', 'on-track', forecast(late)),
      row('B', 'on-track', forecast({ type: 'on', day: '2027-09-01' })),
    ),
  ).toEqual(late);
});

test('while one project has no forecast, nobody knows when its train will be finished', () => {
  const [train] = rollUpTrains([row('A', 'on-track'), row('B', 'unknown', { forecast: unknown })]);
  expect(train).toMatchObject({ finish: null, withoutForecast: 1 });
});

test('without an open request there is no age', () => {
  expect(rollUpTrains([row('A', 'on-track')])[0]?.dataWaits).toEqual({ open: 0, oldestDays: null });
});

test('a train has the same id wherever its name is the same, and the id does not tell the name', () => {
  // FNV-1a of 'a', as its authors publish it.
  expect(trainId('a')).toBe('e40c292c');
  expect(trainId('Customer train')).toMatch(/^[0-9a-f]{8}$/);
  expect(trainId('Customer train')).not.toBe(trainId('Customer Train'));
});
