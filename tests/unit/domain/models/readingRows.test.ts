import { readRows } from '../../../../src/domain/models/readingRows';
import { CHURN_MODEL } from './churnModel';

const read = (lines: readonly string[], delimiter = ',') =>
  readRows(CHURN_MODEL, { rows: lines.map((line) => line.split(delimiter)), delimiter }, '2026-03-05');

test('lines without headings are day, metric and value; the name of a metric may be written in any case', () => {
  expect(read(['2026-03-02,recall,0.71', '', '2026-03-02, churn RATE ,3.9'])).toEqual({
    ok: true,
    readings: [
      { metric: 'recall', day: '2026-03-02', value: 0.71 },
      { metric: 'churn-rate', day: '2026-03-02', value: 3.9 },
    ],
  });
});

test('headings say the order, and columns that mean nothing are passed over', () => {
  expect(read(['Value;Note;Date;Metric', '0,71;first;2026-03-02;recall'], ';')).toEqual({
    ok: true,
    readings: [{ metric: 'recall', day: '2026-03-02', value: 0.71 }],
  });
  expect(read(['day,value', '2026-03-02,0.71'])).toEqual({
    ok: false,
    problems: ['Line 1: there is no column “metric”.'],
  });
});

test('every line that cannot be read is told with its number, and then nothing is taken', () => {
  expect(
    read([
      '2026-03-02,recall,0.71',
      '31.12.2025,recall,0.7',
      '2026-02-30,recall,0.7',
      '2026-03-06,recall,0.7',
      '2026-03-01,precision,0.7',
      '2026-03-01,recall,good',
      '2026-03-02,Recall,0.72',
      '2026-03-01,recall',
      ',recall,1',
      '2026-03-01,,1',
      '2026-03-03,recall,1e40',
    ]),
  ).toEqual({
    ok: false,
    problems: [
      'Line 2: “31.12.2025” is not a day such as 2026-03-02.',
      'Line 3: “2026-02-30” is not a day such as 2026-03-02.',
      'Line 4: 2026-03-06 lies in the future.',
      'Line 5: Churn model has no metric “precision”.',
      'Line 6: “good” is not a number such as 0.71.',
      'Line 8: the value is missing.',
      'Line 9: the day is missing.',
      'Line 10: the metric is missing.',
      'Line 11: “1e40” is not a number such as 0.71.',
      'Line 7: line 1 has a reading of that metric for 2026-03-02 already.',
    ],
  });
});

test('nothing, or headings alone, is no reading', () => {
  expect(read([''])).toEqual({ ok: false, problems: ['There is no line with a reading.'] });
  expect(read(['day,metric,value'])).toEqual({ ok: false, problems: ['There is no line with a reading.'] });
});
