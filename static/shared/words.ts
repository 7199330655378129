import type { Kind, Phase, RiskTier, Role } from './contract';
import type { Tone } from './ui/Lozenge';

/** The product's words for its own terms, as people read them. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  'business-understanding': 'Business understanding',
  'data-understanding': 'Data understanding',
  'data-preparation': 'Data preparation',
  modeling: 'Modeling',
  evaluation: 'Evaluation',
  deployment: 'Deployment',
};

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  epic: 'Epic',
  spike: 'Spike',
  slice: 'Slice',
  story: 'Story',
  checkpoint: 'Checkpoint',
  'sign-off': 'Sign-off',
  experiment: 'Experiment',
};

export const KIND_TONES: Readonly<Record<Kind, Tone>> = {
  epic: 'discovery',
  spike: 'discovery',
  slice: 'information',
  story: 'neutral',
  checkpoint: 'warning',
  'sign-off': 'success',
  experiment: 'discovery',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'product-owner': 'Product owner',
  'scrum-master': 'Scrum master',
  'tech-lead': 'Tech lead',
  'data-scientist': 'Data scientist',
  'data-engineer': 'Data engineer',
  'ml-engineer': 'ML engineer',
  'data-owner': 'Data owner',
  'business-owner': 'Business owner',
  legal: 'Legal',
};

export const RISK_TIER_NAMES: Readonly<Record<RiskTier, string>> = {
  low: 'Low',
  limited: 'Limited',
  high: 'High',
};

/**
 * A number with its noun.
 *
 * @example
 * counted(1, 'epic'); // '1 epic'
 * counted(2, 'story', 'stories'); // '2 stories'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A calendar day as people read it.
 *
 * @example
 * dayInWords('2026-03-02'); // '2 Mar 2026'
 */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}
