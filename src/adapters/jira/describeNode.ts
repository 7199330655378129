import type { Charter } from '../../domain/charter/types';
import { ROLE_NAMES } from '../../domain/plan/roleNames';
import type { Estimate, PlanNode } from '../../domain/plan/types';
import type { Kind } from '../../domain/plan/vocabulary';
import { type AdfDocument, checklist, document, heading, labelled, paragraph, readingList } from './adf';
import { charterSection } from './charterSection';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  epic: 'Epic',
  spike: 'Spike: a question, answered within its time box',
  slice: 'Slice: a thin path through everything, from data to output',
  story: 'Story',
  checkpoint: 'Checkpoint: a decision by the business',
  'sign-off': 'Sign-off: a named role agrees',
  experiment: 'Experiment: a hypothesis, tested within its time box',
};

const estimateWords = (estimate: Estimate): readonly [string, string] => {
  const counted = (count: number, unit: string) => `${count} ${count === 1 ? unit : `${unit}s`}`;
  return estimate.type === 'points'
    ? ['Estimate', counted(estimate.points, 'point')]
    : ['Time box', counted(estimate.days, 'working day')];
};

/**
 * The description of a node's issue: why it exists, when it is done, what to do on the way, where to read more, and what
 * kind of work it is; on the epic that shows the charter, the charter first.
 */
export const describeNode = (node: PlanNode, charter?: Charter): AdfDocument => {
  const facts: readonly (readonly [string, string])[] = [
    ...(node.kind === 'epic' ? [] : [['Kind', KIND_WORDS[node.kind]] as const]),
    ...(node.stage === undefined ? [] : [['Phase', node.stage.name] as const]),
    ['Role', ROLE_NAMES[node.role]],
    ...(node.person === undefined ? [] : [['Seat', node.person.name] as const]),
    ...(node.estimate === undefined ? [] : [estimateWords(node.estimate)]),
    ...(node.source === undefined ? [] : [['Data source', node.source.name] as const]),
    ...(node.environment === undefined ? [] : [['Environment', node.environment.name] as const]),
    ...(node.covers === undefined || node.covers.length === 0
      ? []
      : [['CRISP-DM', node.covers.join(', ')] as const]),
  ];
  const { acceptance, checklist: steps = [], links = [] } = node;
  return document([
    ...(charter === undefined ? [] : charterSection(charter, {})),
    paragraph(node.purpose),
    ...(acceptance.length === 0 ? [] : [heading('Acceptance criteria'), checklist(node.key, acceptance)]),
    ...(steps.length === 0 ? [] : [heading('Checklist'), checklist(`${node.key}.checklist`, steps)]),
    ...(links.length === 0 ? [] : [heading('Read more'), readingList(links)]),
    ...facts.map(([label, value]) => labelled(label, value)),
  ]);
};
