import type {
  BusinessMetric,
  Charter,
  Direction,
  ModelMetric,
  RiskAnswers,
  Role,
  Worth,
} from '../../shared/contract';

/** A row of a list in the form; the id only keeps rows apart while they are edited. */
interface DraftRow {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
}

export interface DraftBusinessMetric extends DraftRow {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly byWhen: string | undefined;
  readonly measuredBy: string;
}

export interface DraftModelMetric extends DraftRow {
  readonly threshold: number | undefined;
}

export interface DraftWorth {
  readonly amount: number | undefined;
  readonly unit: string;
  readonly words: string;
}

/** A charter as it is written: empty where nothing is known, lists as text with a line for each item. */
export interface CharterDraft {
  readonly businessQuestion: string;
  readonly scope: string;
  readonly nonGoals: string;
  readonly businessMetrics: readonly DraftBusinessMetric[];
  readonly modelMetrics: readonly DraftModelMetric[];
  readonly modelLift: string;
  readonly cost: DraftWorth;
  readonly benefit: DraftWorth;
  readonly riskAnswers: RiskAnswers;
  readonly stakeholders: Readonly<Partial<Record<Role, string>>>;
  readonly otherStakeholders: string;
  readonly successCriteria: string;
  readonly releaseTrain: string;
  readonly pi: string;
}

export const NEW_BUSINESS_METRIC = {
  name: '',
  unit: '',
  direction: 'up',
  baseline: undefined,
  target: undefined,
  byWhen: undefined,
  measuredBy: '',
} as const;

export const NEW_MODEL_METRIC = { name: '', unit: '', direction: 'up', threshold: undefined } as const;

/** A charter to be written: the one there is, or an empty one. */
export function draftOf(charter: Charter | null): CharterDraft {
  return {
    businessQuestion: charter?.businessQuestion ?? '',
    scope: asText(charter?.scope),
    nonGoals: asText(charter?.nonGoals),
    businessMetrics: (charter?.businessMetrics ?? []).map((metric, index) => ({
      ...NEW_BUSINESS_METRIC,
      ...metric,
      id: index + 1,
      unit: metric.unit ?? '',
      measuredBy: metric.measuredBy ?? '',
    })),
    modelMetrics: (charter?.modelMetrics ?? []).map((metric, index) => ({
      ...NEW_MODEL_METRIC,
      ...metric,
      id: index + 1,
      unit: metric.unit ?? '',
    })),
    modelLift: charter?.modelLift ?? '',
    cost: draftWorth(charter?.cost),
    benefit: draftWorth(charter?.benefit),
    riskAnswers: charter?.riskAnswers ?? {},
    stakeholders: charter?.stakeholders ?? {},
    otherStakeholders: asText(charter?.otherStakeholders),
    successCriteria: asText(charter?.successCriteria),
    releaseTrain: charter?.releaseTrain ?? '',
    pi: charter?.pi ?? '',
  };
}

const asText = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n');

const draftWorth = (worth: Worth | undefined): DraftWorth => ({
  amount: worth?.amount,
  unit: worth?.unit ?? '',
  words: worth?.words ?? '',
});

/** The charter as the server takes it: what is empty is undefined, because it is not known. */
export function charterOf(draft: CharterDraft): Charter {
  return {
    businessQuestion: draft.businessQuestion.trim(),
    scope: asLines(draft.scope),
    nonGoals: asLines(draft.nonGoals),
    businessMetrics: draft.businessMetrics.map(businessMetricOf),
    modelMetrics: draft.modelMetrics.map(modelMetricOf),
    modelLift: known(draft.modelLift),
    cost: worthOf(draft.cost),
    benefit: worthOf(draft.benefit),
    riskAnswers: draft.riskAnswers,
    stakeholders: Object.fromEntries(
      Object.entries(draft.stakeholders)
        .map(([role, words]) => [role, words.trim()])
        .filter(([, words]) => words !== ''),
    ),
    otherStakeholders: asLines(draft.otherStakeholders),
    successCriteria: asLines(draft.successCriteria),
    releaseTrain: known(draft.releaseTrain),
    pi: known(draft.pi),
  };
}

const asLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const known = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const businessMetricOf = ({ id: _rowOnly, ...row }: DraftBusinessMetric): BusinessMetric => ({
  ...row,
  name: row.name.trim(),
  unit: known(row.unit),
  measuredBy: known(row.measuredBy),
});

const modelMetricOf = ({ id: _rowOnly, ...row }: DraftModelMetric): ModelMetric => ({
  ...row,
  name: row.name.trim(),
  unit: known(row.unit),
});

const worthOf = ({ amount, unit, words }: DraftWorth): Worth => ({
  amount,
  unit: known(unit),
  words: known(words),
});
