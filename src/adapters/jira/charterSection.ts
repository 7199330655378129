import type { MentionedByRole } from '../../contract/charter';
import {
  assessRisk,
  NOT_LEGAL_ADVICE,
  PROHIBITED_WARNING,
  type RiskAnswers,
} from '../../domain/charter/risk';
import type { BusinessMetric, Charter } from '../../domain/charter/types';
import {
  dayInFull,
  missingParts,
  modelMetricInWords,
  quantity,
  worthInWords,
} from '../../domain/charter/words';
import { ROLE_NAMES } from '../../domain/plan/roleNames';
import { ROLES } from '../../domain/plan/vocabulary';
import {
  type AdfNode,
  aside,
  bullets,
  heading,
  infoPanel,
  labelled,
  mention,
  paragraph,
  table,
  words,
} from './adf';

/** How the section begins: the first words of a panel, by which it is found again. */
export const SECTION_BEGINS = 'This charter is kept by ML Plan.';

const ABOUT = `${SECTION_BEGINS} Whenever the charter changes there, everything from here to the line “End of the charter” is written anew, and what was changed in between is lost; only mentions of people in the table of stakeholders are kept. What stands above or below is left alone.`;

/** How the section ends: a paragraph of these words. */
export const SECTION_ENDS = 'End of the charter kept by ML Plan.';

const UNKNOWN = 'unknown';

/** The charter as part of an epic's description: one document that a sponsor can sign. */
export const charterSection = (charter: Charter, people: MentionedByRole): readonly AdfNode[] => {
  const missing = missingParts(charter);
  return [
    infoPanel([paragraph(ABOUT)]),
    heading('Business question'),
    ...charter.businessQuestion.split(/\n+/).map(paragraph),
    ...listed('In scope', charter.scope),
    ...listed('Not in scope', charter.nonGoals),
    ...businessMetrics(charter.businessMetrics),
    ...modelGoals(charter),
    ...worths(charter),
    ...risk(charter.riskAnswers),
    ...stakeholders(charter, people),
    ...listed('The project has succeeded when', charter.successCriteria),
    ...(charter.releaseTrain === undefined ? [] : [labelled('Release train', charter.releaseTrain)]),
    ...(charter.pi === undefined ? [] : [labelled('Program increment', charter.pi)]),
    ...(missing.length === 0 ? [] : [labelled('Not written yet', missing.join(', '))]),
    aside(SECTION_ENDS),
  ];
};

const listed = (title: string, lines: readonly string[]): readonly AdfNode[] =>
  lines.length === 0 ? [] : [heading(title), bullets(lines)];

const businessMetrics = (metrics: readonly BusinessMetric[]): readonly AdfNode[] =>
  metrics.length === 0
    ? []
    : [
        heading('Business metrics'),
        table(
          ['Metric', 'Better is', 'Baseline', 'Target', 'By', 'Measured by'],
          metrics.map(({ name, direction, baseline, target, unit, byWhen, measuredBy }) => [
            name,
            direction === 'up' ? 'higher' : 'lower',
            baseline === undefined ? UNKNOWN : quantity(baseline, unit),
            target === undefined ? UNKNOWN : quantity(target, unit),
            byWhen === undefined ? UNKNOWN : dayInFull(byWhen),
            measuredBy ?? UNKNOWN,
          ]),
        ),
      ];

const modelGoals = ({ modelMetrics, modelLift }: Charter): readonly AdfNode[] =>
  modelMetrics.length === 0 && modelLift === undefined
    ? []
    : [
        heading('The model'),
        ...(modelMetrics.length === 0 ? [] : [bullets(modelMetrics.map(modelMetricInWords))]),
        ...(modelLift === undefined ? [] : [labelled('What it must improve', modelLift)]),
      ];

const worths = (charter: Charter): readonly AdfNode[] => {
  const [cost, benefit] = [worthInWords(charter.cost), worthInWords(charter.benefit)];
  return cost === undefined && benefit === undefined
    ? []
    : [
        heading('Cost and benefit'),
        labelled('Cost', cost ?? UNKNOWN),
        labelled('Benefit', benefit ?? UNKNOWN),
      ];
};

const TIER_WORDS = { low: 'low', limited: 'limited', high: 'high' } as const;

const risk = (answers: RiskAnswers): readonly AdfNode[] => {
  const { tier, reasons, open, isProhibited } = assessRisk(answers);
  return [
    heading('Risk'),
    labelled(
      'Tier',
      tier === undefined ? `not decided, ${open} of the questions are open` : TIER_WORDS[tier],
    ),
    ...(isProhibited ? [paragraph(PROHIBITED_WARNING)] : []),
    ...(reasons.length === 0 ? [] : [bullets(reasons)]),
    aside(NOT_LEGAL_ADVICE),
  ];
};

const stakeholders = (charter: Charter, people: MentionedByRole): readonly AdfNode[] => {
  const roles = ROLES.filter(
    (role) => charter.stakeholders[role] !== undefined || (people[role] ?? []).length > 0,
  );
  if (roles.length + charter.otherStakeholders.length === 0) return [];
  return [
    heading('Stakeholders'),
    ...(roles.length === 0
      ? []
      : [
          table(
            ['Role', 'Who', 'Decides, expects or needs'],
            roles.map((role) => [
              ROLE_NAMES[role],
              (people[role] ?? []).flatMap(({ accountId, displayName }, index) => [
                ...(index === 0 ? [] : [words(' ')]),
                mention(accountId, displayName),
              ]),
              charter.stakeholders[role] ?? '',
            ]),
          ),
        ]),
    ...(charter.otherStakeholders.length === 0 ? [] : [bullets(charter.otherStakeholders)]),
  ];
};
