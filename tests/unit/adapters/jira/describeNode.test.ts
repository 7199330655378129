import { isAtlassianDocument, plainText } from '../../../../sandbox/jira/model/adf';
import { describeNode } from '../../../../src/adapters/jira/describeNode';
import type { PlanNode } from '../../../../src/domain/plan/types';

const node: PlanNode = {
  key: 'modelling.ada.experiment',
  epic: 'modelling',
  phase: 'modeling',
  kind: 'experiment',
  summary: 'Try it',
  purpose: 'To know.',
  acceptance: ['It is known', 'It is written down'],
  role: 'data-scientist',
  estimate: { type: 'time-box', days: 3 },
  labels: [],
  after: [],
  sprint: 1,
  due: '2026-03-13',
};

const full: PlanNode = {
  ...node,
  stage: { key: 'build', name: 'Build' },
  person: { slug: 'data-scientist-2', name: 'Data scientist 2' },
  checklist: ['Write the hypothesis'],
  links: [{ title: 'Rules of ML', url: 'https://example.com/rules' }],
};

describe('describeNode', () => {
  test('says purpose, criteria, checklist, reading, and the facts with phase and seat', () => {
    const description = describeNode(full);
    expect(isAtlassianDocument(description)).toBe(true);
    expect(plainText(description).split('\n')).toEqual([
      'To know.',
      'Acceptance criteria',
      'It is known',
      'It is written down',
      'Checklist',
      'Write the hypothesis',
      'Read more',
      'Rules of ML',
      'Kind: Experiment: a hypothesis, tested within its time box',
      'Phase: Build',
      'Role: Data scientist',
      'Seat: Data scientist 2',
      'Time box: 3 working days',
    ]);
  });

  test('gives each list to tick off ids of its own, and links as links', () => {
    const { content } = describeNode(full);
    const ids = content
      .flatMap(({ type, attrs, content: lines = [] }) =>
        type === 'taskList' ? [attrs, ...lines.map((line) => line.attrs)] : [],
      )
      .map((attrs) => attrs?.localId);
    expect(ids).toEqual([
      'modelling.ada.experiment',
      'modelling.ada.experiment-1',
      'modelling.ada.experiment-2',
      'modelling.ada.experiment.checklist',
      'modelling.ada.experiment.checklist-1',
    ]);
    const list = content.find(({ type }) => type === 'bulletList');
    expect(list?.content?.[0]?.content?.[0]?.content).toEqual([
      {
        type: 'text',
        text: 'Rules of ML',
        marks: [{ type: 'link', attrs: { href: 'https://example.com/rules' } }],
      },
    ]);
  });

  test('has no heading over nothing', () => {
    expect(plainText(describeNode(node))).not.toMatch(/Checklist|Read more|Phase|Seat/);
  });
});
