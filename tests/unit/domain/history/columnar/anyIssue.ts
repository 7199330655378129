import fc from 'fast-check';
import type { IssueHistory, RecordedChange, RecordedIssue } from '../../../../../src/domain/history/types';
import { at, recorded } from '../../metrics/histories';

const CREATED = at('2026-01-01');

const text = fc.constantFrom(
  null,
  '',
  'A',
  'data env-dev',
  '3',
  '0.5',
  '4, 5',
  'This issue is blocked by ML-2',
);
const id = fc.constantFrom(null, '', '1', '4, 5', '10001', 'ML-2');

/** Anything that a changelog may say, nonsense included; several changes share an instant or lie before the creation. */
const change = fc
  .record({
    historyId: fc.nat({ max: 120_000 }).map(String),
    minute: fc.integer({ min: -2, max: 6 }),
    field: fc.constantFrom(
      'status',
      'sprint',
      'estimate',
      'flagged',
      'parent',
      'type',
      'resolution',
      'labels',
      'link',
      'key',
    ),
    from: id,
    fromText: text,
    to: id,
    toText: text,
  })
  .map(({ minute, ...rest }): RecordedChange => ({ ...rest, at: CREATED + minute * 60_000 }));

const named = fc.record({
  id: fc.constantFrom('1', '2', '10001'),
  name: fc.constantFrom('A', 'B', '已完成'),
});
const pointer = fc.record({ id: fc.constantFrom('7', '8'), key: fc.constantFrom('ML-2', 'ML-3') });

export const anyIssue: fc.Arbitrary<RecordedIssue> = fc
  .record({
    key: fc.constantFrom('ML-1', 'ML-2', 'WEB-7'),
    summary: fc.string(),
    changes: fc.array(change, { maxLength: 12 }),
    status: fc.record({
      id: fc.constantFrom('1', '2'),
      name: fc.constantFrom('A', 'B'),
      category: fc.constantFrom('new', 'indeterminate', 'done', null),
    }),
    type: fc.constantFrom('Story', 'Bug'),
    typeId: fc.constantFrom('Story', '10002'),
    level: fc.constantFrom(-1, 0, 1, 2),
    parent: fc.option(pointer),
    resolution: fc.option(named),
    blockers: fc.array(pointer, { maxLength: 2 }),
    sprints: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
    estimate: fc.option(fc.constantFrom(0, 0.5, 3, -1, 1e21)),
    flagged: fc.boolean(),
    labels: fc.array(fc.constantFrom('data', 'env-dev', 'ü'), { maxLength: 3 }),
    updated: fc.integer({ min: CREATED, max: CREATED + 1e9 }),
    resolved: fc.option(fc.integer({ min: CREATED - 5, max: CREATED + 1e9 })),
    due: fc.option(fc.constantFrom('2026-02-01', '1969-12-31')),
    plan: fc.option(
      fc.record(
        {
          plan: fc.string({ minLength: 1 }),
          node: fc.constantFrom('data-access.crm.request', 'modeling.crm'),
          phase: fc.constantFrom('modeling', 'evaluation'),
          kind: fc.constantFrom('story', 'spike'),
          source: fc.constantFrom('crm', 'web'),
          environment: fc.constantFrom('dev'),
          timeBoxDays: fc.constantFrom(0, 2.5),
        },
        { requiredKeys: ['plan', 'node', 'phase', 'kind'] },
      ),
    ),
  })
  .map((facts): RecordedIssue => ({ ...recorded({ key: facts.key }), ...facts, id: `id-${facts.key}` }));

/** An issue with all its timelines as plain data, to be compared. */
export const plain = (issue: IssueHistory): IssueHistory => ({
  id: issue.id,
  key: issue.key,
  summary: issue.summary,
  type: issue.type,
  level: issue.level,
  created: issue.created,
  updated: issue.updated,
  resolved: issue.resolved,
  due: issue.due,
  parentKey: issue.parentKey,
  labels: issue.labels,
  plan: issue.plan,
  category: issue.category,
  status: issue.status,
  sprints: issue.sprints,
  estimate: issue.estimate,
  flagged: issue.flagged,
  keys: issue.keys,
  types: issue.types,
  parents: issue.parents,
  resolutions: issue.resolutions,
  labelSets: issue.labelSets,
  blockedBy: issue.blockedBy,
});
