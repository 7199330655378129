import { packRows, unpackRows } from '../../../src/contract/portfolioRows';
import { row } from '../static/fixtures/portfolio';

const FULL = row('Churn', 'off-track', {
  reasons: ['CRM: access request open for 41 days; its time box is 5 working days.', 'Something else.'],
  releaseTrain: 'Customer',
  pi: 'PI 7',
  phase: 'data-understanding',
  progress: { done: 7, total: 32 },
  phases: [
    { phase: 'business-understanding', done: 7, total: 7 },
    { phase: 'data-understanding', done: 0, total: 25 },
  ],
  dataWaits: { open: 2, oldestDays: 41, sources: ['CRM', 'Billing'] },
  forecast: {
    status: 'ok',
    p50: { type: 'on', day: '2026-06-12' },
    p85: { type: 'after', day: '2029-04-01' },
    movedDays: null,
  },
});

const YOUNG = row('Lite', 'unknown', {
  phase: null,
  progress: { done: 0, total: 0 },
  phases: [],
  commitment: { status: 'insufficient', reason: 'No closed sprint.' },
  velocity: { status: 'insufficient', reason: 'No closed sprint.' },
  forecast: { status: 'insufficient', reason: 'Too little was finished.' },
  target: null,
  trend: { status: 'insufficient', reason: 'Too young.' },
});

test('rows come out as they went in', () => {
  expect(unpackRows(packRows([FULL, YOUNG]))).toEqual([FULL, YOUNG]);
});

test('a sentence that many rows share travels once', () => {
  const text = JSON.stringify(packRows([YOUNG, YOUNG, YOUNG]));
  expect(text.split('No closed sprint.')).toHaveLength(2);
});

test('sentences come out as they went in, whatever numbers and signs they have', () => {
  const reasons = [
    'CRM: access request open for 41 days; its time box is 5 working days.',
    '85% likely to finish by 03 December 2027; the target is 30 June 2026.',
    'Source #7: access request open for 9 days.',
    '1,204 of 12345678901234567890 features are past their due date.',
    'No issue has been started yet.',
  ];
  const [out] = unpackRows(packRows([row('Churn', 'off-track', { reasons })]));
  expect(out?.health.reasons).toEqual(reasons);
});

test('a sentence that rows say with other numbers travels once', () => {
  const open = (days: number) =>
    row('Churn', 'at-risk', { reasons: [`No issue has changed for ${days} working days.`] });
  const text = JSON.stringify(packRows([open(12), open(30), open(11)]));
  expect(text.split('working days.')).toHaveLength(2);
});

test('a thousand rows with two reasons of their own take less than 400 KB', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    ...FULL,
    progressHistory: Array.from({ length: 30 }, (_point, at) => ((index + at * 37) % 1001) / 1000),
    project: { id: String(10_000 + index), key: `PRJ${index}`, name: `Project number ${index}` },
    planName: `Project number ${index}`,
    health: {
      status: 'off-track' as const,
      reasons: [
        `Source ${index}: access request open for ${index} days; its time box is 5 working days.`,
        `${index} of 1001 features are past their due date, one of them by 20 days.`,
      ],
    },
  }));
  expect(Buffer.byteLength(JSON.stringify(packRows(rows)))).toBeLessThan(400_000);
  expect(unpackRows(packRows(rows))).toEqual(rows);
});
