import type { Increment, Objective, ProjectPi, Requests, RoamStatus } from '../../shared/contract';

/** A risk while it is written: an issue that is not named is an empty text. */
export interface RiskDraft {
  readonly id: string;
  readonly pi: string;
  readonly text: string;
  readonly status: RoamStatus | null;
  readonly issue: string;
}

/** What a project records for an increment, while it is written. A value that is not known is absent. */
export interface PiDraft {
  readonly pi: string;
  /** First and last day of the increment. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly objectives: readonly ObjectiveDraft[];
  readonly risks: readonly RiskDraft[];
}

export interface ObjectiveDraft extends Omit<Objective, 'planned' | 'actual'> {
  readonly planned: number | undefined;
  readonly actual: number | undefined;
}

/** Somewhere in the middle: what is planned is agreed with the business owners anyway. */
const NEW_VALUE = 5;

/** Different on this page and, in all likelihood, on the site. Nothing secret depends on it. */
const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

export const newObjective = (pi: string): ObjectiveDraft => ({
  id: newId(),
  pi,
  text: '',
  planned: NEW_VALUE,
  actual: undefined,
  committed: true,
});

export const newRisk = (pi: string): RiskDraft => ({ id: newId(), pi, text: '', status: null, issue: '' });

/**
 * What is recorded for an increment, to be changed.
 *
 * @param usual the days that other projects have for it, to begin with where this one has none
 */
export const draftOf = (
  { objectives, risks, increments }: ProjectPi,
  pi: string,
  usual?: Pick<Increment, 'start' | 'end'>,
): PiDraft => ({
  pi,
  ...daysOf(increments.find(({ name }) => name === pi) ?? usual),
  objectives: objectives
    .filter((objective) => objective.pi === pi)
    .map((objective) => ({ ...objective, actual: objective.actual ?? undefined })),
  risks: risks
    .filter((risk) => risk.pi === pi)
    .map(({ since: _since, ...risk }) => ({ ...risk, issue: risk.issue ?? '' })),
});

const daysOf = (days: Pick<Increment, 'start' | 'end'> | undefined) => ({
  start: days?.start,
  end: days?.end,
});

/** The whole record with the draft in place of what was there for its increment. Other increments stay as they are. */
export const requestOf = (
  { project, revision, objectives, risks, increments }: ProjectPi,
  draft: PiDraft,
  /** The increment as it was called when the draft was begun. */
  before: string,
): Requests['pi.save'] => ({
  project: project.id,
  revision,
  objectives: [
    ...draft.objectives.map((objective) => ({
      ...objective,
      pi: draft.pi,
      // 0 is no value that can be planned, so that a field left empty is refused with its sentence.
      planned: objective.planned ?? 0,
      actual: objective.actual ?? null,
    })),
    ...objectives.filter(({ pi }) => pi !== before),
  ],
  risks: [
    ...draft.risks.map((risk) => ({
      ...risk,
      pi: draft.pi,
      issue: risk.issue.trim() === '' ? null : risk.issue.trim().toUpperCase(),
    })),
    ...risks.filter(({ pi }) => pi !== before).map(({ since: _since, ...risk }) => risk),
  ],
  increments: [...datedIncrement(draft), ...increments.filter(({ name }) => name !== before)],
});

/** Of two days of which one is missing, the empty one is refused with its sentence. */
const datedIncrement = ({ pi, start = '', end = '' }: PiDraft): readonly Increment[] =>
  start === '' && end === '' ? [] : [{ name: pi, start, end }];
