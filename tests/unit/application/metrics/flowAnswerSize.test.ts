import { workflowOf } from '../../../../bench/metricsFile/workflow';
import { BENCH_NOW, generateIssues } from '../../../../bench/speed/generate';
import { STATUSES, statusId } from '../../../../bench/speed/story';
import { changeReader } from '../../../../src/adapters/jira/recordedChanges';
import { readIssue } from '../../../../src/adapters/jira/recordedIssue';
import { flowMetrics } from '../../../../src/application/metrics/flowSection';
import { withinRoom } from '../../../../src/application/metrics/listedWork';
import { packFlow } from '../../../../src/contract/packedFlow';
import { replayAll } from '../../../../src/domain/history/columnar/replayAll';
import type { RecordedIssue } from '../../../../src/domain/history/types';
import { DEFAULT_SETTINGS, metricsContext } from '../../../../src/domain/metrics/context';

const FIELDS = {
  sprint: ['customfield_10020'],
  estimate: ['customfield_10016'],
  flagged: ['customfield_10021'],
};

/** Longer than most people write. */
const SUMMARY_LENGTH = 80;

const KNOWN = STATUSES.map((name, index) => ({
  id: statusId(index),
  name,
  category:
    index < 2
      ? ('new' as const)
      : index < STATUSES.length - 1
        ? ('indeterminate' as const)
        : ('done' as const),
}));

const contextOfIssues = (count: number) => {
  const changesOf = changeReader(FIELDS);
  const issues = generateIssues(count, 'size').issues.map((raw): RecordedIssue => {
    const issue = readIssue(raw, FIELDS);
    const changes = changesOf(raw.changelog.histories);
    if (!('key' in issue) || changes === undefined) throw new Error('The generator makes no issues.');
    return { ...issue, summary: issue.summary.padEnd(SUMMARY_LENGTH, '.'), changes };
  });
  return metricsContext({
    histories: replayAll(issues).histories,
    workflow: workflowOf({ columns: STATUSES.map((name) => ({ name, statuses: [name] })) }, KNOWN),
    sprints: undefined,
    zone: 'Europe/Berlin',
    now: BENCH_NOW,
    settings: DEFAULT_SETTINGS,
  });
};

const HEAD = {
  asOf: '',
  timeZone: 'Europe/Berlin',
  issues: 0,
  ofIssues: 0,
  choices: { epics: [], phases: [], kinds: [], sources: [], environments: [], types: [] },
  maturity: { isOpen: true, unit: 'weeks', have: 6, need: 6 },
  warnings: [],
} as const;

test('the flow of 10,000 issues takes less than a third of the 5 MB that Forge lets an answer have', () => {
  const metrics = withinRoom({ ...HEAD, ...flowMetrics(contextOfIssues(10_000)) });
  expect(metrics.cycleTimes).toMatchObject({ status: 'ok', unlisted: 0 });
  expect(metrics.warnings).toEqual([]);
  expect(JSON.stringify(packFlow(metrics)).length).toBeLessThan(1_600_000);
});

test('the flow of 25,000 issues fits all the same, and says how many it lists', () => {
  const metrics = withinRoom({ ...HEAD, ...flowMetrics(contextOfIssues(25_000)) });
  expect(metrics.warnings.at(-1)).toMatch(/the newest [\d,]+ of [\d,]+ finished issues one by one/);
  expect(JSON.stringify(packFlow(metrics)).length).toBeLessThan(5_000_000);
});
