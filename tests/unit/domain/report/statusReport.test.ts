import { historyAt } from '../../../../src/domain/history/historyAt';
import type { IssueHistory, Sprint } from '../../../../src/domain/history/types';
import { statusReport } from '../../../../src/domain/report';
import { lineText, reportText, titleOf } from '../../../../src/domain/report/text';
import type { ReportSectionId } from '../../../../src/domain/report/types';
import { contextOf } from '../metrics/contexts';
import { at, WORKFLOW } from '../metrics/histories';
import { experiment, planned, request } from '../metrics/mlProject';

const TERMS = {
  seed: '10001',
  sprintLengthDays: 14,
  sourceName: (slug: string) => ({ crm: 'CRM' })[slug] ?? slug,
};

/** Monday 4 to Friday 15 May 2026; told on that Friday at noon. */
const PERIOD = { from: '2026-05-04', to: '2026-05-15' };
const BEFORE = at('2026-05-04') - 1;
const NOW = at('2026-05-15T12:00');

const reportOf = (histories: readonly IssueHistory[], sprints?: readonly Sprint[]) => {
  const known = (when: number) =>
    contextOf(
      histories.flatMap((issue) => historyAt(issue, when, WORKFLOW.categoryOfStatus) ?? []),
      { now: when, sprints },
    );
  return statusReport({
    project: 'Churn',
    period: PERIOD,
    before: known(BEFORE),
    now: known(NOW),
    terms: TERMS,
  });
};

const linesOf = (report: ReturnType<typeof reportOf>, id: ReportSectionId) =>
  report.sections.find((section) => section.id === id)?.lines.map(lineText);

/** An issue that Jira last changed when its history says; the small builders leave that at its creation. */
const touched = (issue: IssueHistory): IssueHistory => ({
  ...issue,
  updated: Math.max(...issue.status.map((entry) => entry.at)),
});

const ISSUES = [
  planned({ key: 'OLD', node: 'old', started: '2026-04-20', finished: '2026-04-24' }),
  planned({ key: 'NEW', node: 'new', started: '2026-05-04T09:00', finished: '2026-05-06T09:00' }),
  experiment({ key: 'EXP', started: '2026-05-05', finished: '2026-05-08', labels: ['ml-result-keep'] }),
  planned({ key: 'GOES', node: 'goes', started: '2026-05-12T12:00' }),
  request('crm', { key: 'ASKED', started: '2026-05-01T12:00' }),
  planned({ key: 'WAITS', node: 'waits', after: ['ASKED'], points: 8, sprints: [7] }),
  planned({ key: 'READY', node: 'ready', points: 2, sprints: [7], created: '2026-05-11' }),
  planned({
    key: 'GATE',
    node: 'gate',
    plan: { kind: 'checkpoint' },
    after: ['NEW'],
  }),
  planned({
    key: 'LATE',
    node: 'late',
    plan: { phase: 'modeling' },
    due: '2026-05-13',
  }),
].map(touched);

const SPRINTS: readonly Sprint[] = [
  {
    id: 7,
    name: 'Sprint 7',
    state: 'active',
    start: at('2026-05-11'),
    end: at('2026-05-25'),
    completed: null,
  },
];

const REPORT = reportOf(ISSUES, SPRINTS);

test('done is what was finished in the period, with its result, and nothing from before', () => {
  expect(linesOf(REPORT, 'done')).toEqual([
    'NEW Summary of NEW: finished',
    'EXP Summary of EXP: finished, result: keep',
  ]);
});

test('progress counts all issues, and what happened in the period', () => {
  expect(linesOf(REPORT, 'progress')).toEqual([
    '3 of 9 issues finished (33%).',
    'In this period: 2 finished, 3 started, 1 added.',
  ]);
});

test('next is what is in progress, longest first, and what is ready in the sprint', () => {
  expect(linesOf(REPORT, 'next')).toEqual([
    'ASKED Summary of ASKED: in progress for 14 days',
    'GOES Summary of GOES: in progress for 3 days',
    'READY Summary of READY: ready, in Sprint 7',
  ]);
});

test('risks: a request over its time box, a source with most of the work behind it, late phases, work that stands still', () => {
  expect(linesOf(REPORT, 'risks')).toEqual([
    'ASKED Summary of ASKED: access to CRM was asked for 14 days ago; its time box is 5 working days',
    // 8 of the 10 points that remain.
    '80% of the remaining points wait for access to CRM.',
    'LATE Summary of LATE: Modelling is late: 1 open issue is past the due date, this one since 13 May 2026',
    // Friday 1 May to Friday 15 May.
    'ASKED Summary of ASKED: in progress, but unchanged for 10 working days',
  ]);
});

test('a decision is needed since the last issue before it was finished', () => {
  // From Wednesday 6 May, 09:00, to Friday 15 May, 12:00: 9.1 days.
  expect(linesOf(REPORT, 'decisions')).toEqual([
    'GATE Summary of GATE: checkpoint, ready to be decided for 9 days',
  ]);
});

test('without throughput the forecast says what it lacks', () => {
  expect(linesOf(REPORT, 'forecast')).toEqual([
    'Work was finished on 3 of the last 25 days; a forecast takes at least 5 such days.',
  ]);
});

test('the forecast before the period is made with what was known then', () => {
  // One a day on each working day from 13 April to 14 May, three more to come; before the period there were nine more.
  const days = Array.from({ length: 32 }, (_, index) => new Date(at('2026-04-13') + index * 86_400_000))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10));
  const issues = [
    ...days.map((day) =>
      touched(planned({ key: `D-${day}`, node: day, started: '2026-04-13', finished: `${day}T12:00` })),
    ),
    ...['A', 'B', 'C'].map((key) => planned({ key, node: key })),
  ];
  // Friday 15 May: three issues take Monday to Wednesday 20 May. On Sunday 3 May twelve remained, nine finished until 14
  // May and these three: Monday 4 to Tuesday 19 May.
  expect(linesOf(reportOf(issues), 'forecast')).toEqual([
    '85% likely to be finished by 20 May 2026.',
    'Before the period it was 19 May 2026: 1 day later now.',
  ]);
});

test('a section without lines says so in a sentence, and an empty project has no progress', () => {
  const report = reportOf([]);
  expect(report.sections.map(({ id, lines }) => [id, lines.length])).toEqual([
    ['progress', 0],
    ['done', 0],
    ['next', 0],
    ['risks', 0],
    ['decisions', 0],
    ['forecast', 1],
  ]);
  expect(reportText(report)).toContain('Done\nNothing was finished in this period.');
});

test('as text a report has a title, headings and one line a point', () => {
  expect(titleOf(REPORT)).toBe('Status of Churn, 4 May 2026 to 15 May 2026');
  expect(reportText(REPORT)).toContain(
    'Done\n- NEW Summary of NEW: finished\n- EXP Summary of EXP: finished, result: keep\n\nNext\n',
  );
});

test('a long list is cut short, and says by how much', () => {
  const many = Array.from({ length: 33 }, (_, index) =>
    touched(planned({ key: `M-${index}`, node: `m${index}`, started: '2026-05-05', finished: '2026-05-06' })),
  );
  const done = reportOf(many).sections.find(({ id }) => id === 'done');
  expect(done).toMatchObject({ more: 3 });
  expect(done?.lines).toHaveLength(30);
  expect(reportText(reportOf(many))).toContain('- and 3 more');
});
