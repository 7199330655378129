import { outlookOf } from '../../../../src/domain/forecast/outlook';
import { sourceCosts } from '../../../../src/domain/forecast/sourceCosts';
import { FRIDAY, granted, MONDAY_TO_FRIDAY, outlookWith, paceWith } from './outlooks';

const FACTS = {
  today: FRIDAY,
  seed: 'test',
  pace: paceWith([1]),
  calendar: MONDAY_TO_FRIDAY,
  leadTimes: [5, 8, 10, 30, 40],
  sprintLengthDays: 14,
};
const CRM = { key: 'A-1', source: 'CRM', ageDays: 10 };
const WEB = { key: 'A-2', source: 'Web', ageDays: 0 };

describe('outlookOf', () => {
  test('counts what is ready, and what waits for the same requests', () => {
    const items = [
      { key: 'I-1' },
      { key: 'I-2', behind: ['A-1'] },
      { key: 'I-3', behind: ['A-2', 'A-1'] },
      { key: 'I-4', behind: ['A-1', 'A-2', 'A-1'] },
    ];
    expect(outlookOf({ ...FACTS, items, requests: [CRM, WEB] })).toMatchObject({
      ready: 1,
      waiting: [
        { items: 1, behind: ['A-1'] },
        { items: 2, behind: ['A-1', 'A-2'] },
      ],
      access: [
        { key: 'A-1', source: 'CRM', days: [20, 30] },
        { key: 'A-2', source: 'Web', days: [5, 8, 10, 30, 40] },
      ],
    });
  });

  test('an item behind a request that is not open any more is ready', () => {
    expect(outlookOf({ ...FACTS, items: [{ key: 'I-1', behind: ['A-9'] }], requests: [] })).toMatchObject({
      ready: 1,
      waiting: [],
    });
  });

  test('a request that nothing in the scope waits for does not count', () => {
    expect(outlookOf({ ...FACTS, items: [{ key: 'I-1' }], requests: [CRM] }).access).toEqual([]);
  });
});

describe('sourceCosts', () => {
  test('is by how much the forecast lies later for the wait', () => {
    // With it: access on Monday the 16th, work on Tuesday. Without: work on Monday the 9th. 8 days.
    const outlook = outlookWith({
      waiting: [{ items: 1, behind: ['A-1'] }],
      access: [granted('A-1', 'CRM', [10])],
    });
    expect(sourceCosts(outlook)).toEqual([{ source: 'CRM', items: 1, p50: 8, p85: 8, p95: 8 }]);
  });

  test('names the dearest source first; one whose wait is hidden behind other work costs nothing', () => {
    // Ready work lasts to Wednesday the 11th. Web comes on Monday, CRM on the 16th, its item on the 17th.
    // Without CRM: five items in a row, to Friday the 13th, four days earlier.
    const outlook = outlookWith({
      ready: 3,
      waiting: [
        { items: 1, behind: ['A-2'] },
        { items: 1, behind: ['A-1'] },
      ],
      access: [granted('A-2', 'Web', [3]), granted('A-1', 'CRM', [10])],
    });
    expect(sourceCosts(outlook)).toEqual([
      { source: 'CRM', items: 1, p50: 4, p85: 4, p95: 4 },
      { source: 'Web', items: 1, p50: 0, p85: 0, p95: 0 },
    ]);
  });

  test('takes all requests of a source together', () => {
    const outlook = outlookWith({
      waiting: [{ items: 2, behind: ['A-1', 'A-3'] }],
      access: [granted('A-1', 'CRM', [10]), granted('A-3', 'CRM', [10])],
    });
    expect(sourceCosts(outlook)).toEqual([{ source: 'CRM', items: 2, p50: 8, p85: 8, p95: 8 }]);
  });

  test('is not known where the work does not end within three years', () => {
    const outlook = outlookWith({
      waiting: [{ items: 1, behind: ['A-1'] }],
      access: [granted('A-1', 'CRM', [2000])],
    });
    expect(sourceCosts(outlook)).toEqual([{ source: 'CRM', items: 1, p50: null, p85: null, p95: null }]);
  });

  test('of a scope in which nothing remains are none', () => {
    expect(sourceCosts(outlookWith({ access: [granted('A-1', 'CRM', [10])] }))).toEqual([]);
  });
});
