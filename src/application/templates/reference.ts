import type { PlanPreview } from '../../contract/plan';
import type { TemplateSize } from '../../contract/templates';
import { planCounts, planPreview } from '../../domain/plan/preview';
import type { PlanInput } from '../../domain/plan/types';
import { expandTemplate } from '../../domain/template/expand';
import { type TooManyNodes, tooManyNodes } from '../../domain/template/size';
import type { Template } from '../../domain/template/types';

/** A small project, the same for every template, so that their sizes can be compared. */
const REFERENCE: PlanInput = {
  name: 'Example project',
  businessQuestion: 'What does the business want to know?',
  measures: {},
  sources: [{ name: 'Example source', ownerRole: 'its owner', sensitive: true }],
  environments: ['Development', 'Test', 'Production'],
  team: [],
  riskTier: 'low',
  method: 'scrum',
  start: '2026-01-05',
  sprintLengthDays: 14,
  holidays: [],
  edits: [],
};

/** Whether a template cannot even plan the small project. */
export const tooLargeForReference = (template: Template): TooManyNodes | undefined =>
  tooManyNodes(template, REFERENCE);

/** The plan that a template makes for one data source and three environments. */
export const referencePlan = (template: Template): PlanPreview => planPreview(template, REFERENCE);

/** How much a template plans for one data source and three environments. */
export const sizeOf = (template: Template): TemplateSize => {
  const { epics, issues } = planCounts(expandTemplate(template, REFERENCE));
  return { epics, issues };
};
