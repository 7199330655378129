import type { Measures } from '../plan/types';
import type { RiskTier } from '../plan/vocabulary';
import { assessRisk } from './risk';
import type { Charter } from './types';
import { businessMetricInWords, modelMetricInWords } from './words';

/** Longest text that a plan takes as a measure. */
const MEASURE_LENGTH = 300;

/**
 * The charter's measures in words, as the plan's texts use them; of several metrics, the first ones that fit. Where
 * there is no metric of the model, what it must improve stands for one.
 *
 * @example
 * measuresOf(charter).business; // 'churn rate from 4 % to 3 % by 30 September 2026'
 */
export const measuresOf = (charter: Charter): Measures => {
  const business = fitting(charter.businessMetrics.map(businessMetricInWords));
  const model = fitting(charter.modelMetrics.map(modelMetricInWords)) ?? fitting([charter.modelLift ?? '']);
  return {
    ...(business === undefined ? {} : { business }),
    ...(model === undefined ? {} : { model }),
  };
};

const fitting = (texts: readonly string[]): string | undefined => {
  const joined = texts
    .filter((text) => text !== '')
    .reduce((all, text) => {
      const longer = all === '' ? text : `${all}; ${text}`;
      return longer.length <= MEASURE_LENGTH ? longer : all;
    }, '');
  return joined === '' ? undefined : joined;
};

/** The answers of a plan that its charter has already given. */
export interface CharterAnswers {
  readonly businessQuestion: string;
  readonly measures: Measures;
  /** Absent as long as the charter leaves it open. */
  readonly riskTier?: RiskTier;
}

/** What the wizard need not ask again. */
export const answersOf = (charter: Charter): CharterAnswers => {
  const { tier } = assessRisk(charter.riskAnswers);
  return {
    businessQuestion: charter.businessQuestion,
    measures: measuresOf(charter),
    ...(tier === undefined ? {} : { riskTier: tier }),
  };
};
