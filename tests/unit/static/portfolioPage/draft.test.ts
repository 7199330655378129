import { draftOf, requestOf } from '../../../../static/portfolio-page/pi/draft';
import type { ProjectPi } from '../../../../static/shared/contract';

const objective = { id: 'a', pi: 'PI 4', text: 'Weekly scores', planned: 8, actual: null, committed: true };
const earlier = { ...objective, id: 'b', pi: 'PI 3', actual: 8 };
const risk = {
  id: 'r',
  pi: 'PI 4',
  text: 'The CRM moves',
  status: 'owned',
  since: '2026-10-05',
  issue: 'CHURN-7',
} as const;

const record: ProjectPi = {
  project: { id: '10001', key: 'CHURN', name: 'Churn' },
  releaseTrain: null,
  pi: 'PI 4',
  revision: 3,
  mayEdit: true,
  objectives: [earlier, objective],
  risks: [risk],
  increments: [{ name: 'PI 3', start: '2026-07-01', end: '2026-09-30' }],
};

test('what is not changed is sent as it was, other increments with it, and no day of a risk', () => {
  const { since: _since, ...withoutDay } = risk;
  expect(requestOf(record, draftOf(record, 'PI 4'), 'PI 4')).toEqual({
    project: '10001',
    revision: 3,
    objectives: [objective, earlier],
    risks: [withoutDay],
    increments: [{ name: 'PI 3', start: '2026-07-01', end: '2026-09-30' }],
  });
});

test('a field left empty is no value: an actual value stays unknown, and an issue is none', () => {
  const draft = draftOf(record, 'PI 4');
  const risks = draft.risks.map((one) => ({ ...one, issue: ' ' }));
  const sent = requestOf(record, { ...draft, risks }, 'PI 4');
  expect(sent.objectives[0]?.actual).toBeNull();
  expect(sent.risks[0]?.issue).toBeNull();
});

test('an increment without days of its own begins with those of the other projects, and takes both or none', () => {
  const draft = draftOf(record, 'PI 4', { start: '2026-10-01', end: '2026-12-31' });
  expect(requestOf(record, draft, 'PI 4').increments).toEqual([
    { name: 'PI 4', start: '2026-10-01', end: '2026-12-31' },
    { name: 'PI 3', start: '2026-07-01', end: '2026-09-30' },
  ]);
  expect(requestOf(record, { ...draft, end: undefined }, 'PI 4').increments[0]).toEqual({
    name: 'PI 4',
    start: '2026-10-01',
    end: '',
  });
});
