import type { RiskTier } from '../plan/vocabulary';

/**
 * The questions that the risk tier follows from: the prohibited practices of the EU AI Act (Article 5), its high-risk
 * uses (Article 6 with Annex III), its transparency duties (Article 50), and what the NIST AI Risk Management Framework
 * asks under *Map* about impact on people, oversight, scale and reversibility.
 */
export const RISK_QUESTIONS = [
  {
    id: 'prohibited',
    tier: 'high',
    question:
      'Would it manipulate people, exploit their weaknesses, score their social behaviour, predict crimes from who they are, read emotions at work or school, or identify faces in public?',
    reason: 'The EU AI Act forbids uses such as this one (Article 5).',
  },
  {
    id: 'safety',
    tier: 'high',
    question:
      'Is it a safety part of a product such as a machine, vehicle or medical device, or does it help run power, water, gas, heat or traffic?',
    reason: 'A failure could endanger lives or supplies (EU AI Act, Article 6 and Annex III, point 2).',
  },
  {
    id: 'work-or-education',
    tier: 'high',
    question:
      'Does it help decide who is hired, promoted, dismissed or watched at work, or who is admitted or graded in education?',
    reason: 'It bears on people’s work or education, a high-risk use (EU AI Act, Annex III, points 3 and 4).',
  },
  {
    id: 'essential-services',
    tier: 'high',
    question:
      'Does it help decide on a person’s credit, life or health insurance, social benefits, health care or emergency calls?',
    reason: 'It bears on services people depend on, a high-risk use (EU AI Act, Annex III, point 5).',
  },
  {
    id: 'biometrics-or-justice',
    tier: 'high',
    question:
      'Does it identify or categorise people by their bodies, or serve police, border control, courts or elections?',
    reason: 'It bears on people’s rights, a high-risk use (EU AI Act, Annex III, points 1 and 6 to 8).',
  },
  {
    id: 'transparency',
    tier: 'limited',
    question: 'Will people talk to it, or meet text, pictures, sound or video that it made?',
    reason: 'People must be told that a machine is at work (EU AI Act, Article 50).',
  },
  {
    id: 'individuals',
    tier: 'limited',
    question: 'Does it change what an individual person is offered, shown, charged or refused?',
    reason: 'It affects individual people (NIST AI RMF, Map 5.1).',
  },
  {
    id: 'unchecked',
    tier: 'limited',
    question: 'Does it act before a person has checked its result?',
    reason: 'Nobody checks a result before it takes effect (NIST AI RMF, Map 3.5).',
  },
  {
    id: 'scale',
    tier: 'limited',
    question: 'Could one mistake reach thousands of people or orders before somebody notices?',
    reason: 'A mistake would spread far before it is noticed (NIST AI RMF, Map 5.1).',
  },
  {
    id: 'irreversible',
    tier: 'limited',
    question: 'Is a wrong result hard to notice, or hard to put right for whoever it concerns?',
    reason: 'A mistake is hard to put right (NIST AI RMF, Map 5.1).',
  },
] as const satisfies readonly {
  readonly id: string;
  /** The tier that a yes leads to at least. */
  readonly tier: RiskTier;
  readonly question: string;
  /** Why a yes leads there. */
  readonly reason: string;
}[];

export type RiskQuestion = (typeof RISK_QUESTIONS)[number];
export type RiskQuestionId = RiskQuestion['id'];

/** Yes or no, by question; questions that are absent are open. */
export type RiskAnswers = Readonly<Partial<Record<RiskQuestionId, boolean>>>;

/** What the answers come to. Guidance for planning, not legal advice. */
export interface RiskAssessment {
  /** Undefined as long as open questions could still change it. */
  readonly tier: RiskTier | undefined;
  /** Whether the law may forbid the use altogether. The plan then treats it as high, with a warning. */
  readonly isProhibited: boolean;
  /** Sentences that say why, the weightiest first. */
  readonly reasons: readonly string[];
  /** Number of open questions. */
  readonly open: number;
}

/**
 * The risk tier that follows from the answers. One yes to a high-risk use decides it; else all questions have to be
 * answered first.
 *
 * @example
 * assessRisk({ 'essential-services': true }).tier; // 'high'
 * assessRisk({}).tier; // undefined: nothing is known yet
 */
export const assessRisk = (answers: RiskAnswers): RiskAssessment => {
  const yes = RISK_QUESTIONS.filter(({ id }) => answers[id] === true);
  const open = RISK_QUESTIONS.filter(({ id }) => answers[id] === undefined).length;
  const harmsForGood = answers.individuals === true && answers.irreversible === true;
  const isHigh = harmsForGood || yes.some(({ tier }) => tier === 'high');
  const reasons = [...(harmsForGood ? [HARMS_FOR_GOOD] : []), ...yes.map(({ reason }) => reason)];
  return {
    tier: isHigh ? 'high' : open > 0 ? undefined : yes.length > 0 ? 'limited' : 'low',
    isProhibited: answers.prohibited === true,
    reasons: reasons.length === 0 && open === 0 ? [NOTHING_APPLIES] : reasons,
    open,
  };
};

const HARMS_FOR_GOOD =
  'It affects individual people and a mistake is hard to put right, which together count as high here.';

const NOTHING_APPLIES = 'Every question is answered with no: a mistake is a nuisance that can be put right.';

/** Said wherever a tier is shown. */
export const NOT_LEGAL_ADVICE = 'This is guidance for planning, not legal advice.';

/** Said where the law may forbid the use. */
export const PROHIBITED_WARNING =
  'The EU AI Act may forbid this use altogether (Article 5). Do not begin before a lawyer has cleared it; until then it is planned as high risk.';
