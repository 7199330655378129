import { assessRisk, RISK_QUESTIONS, type RiskAnswers } from '../../../../src/domain/charter/risk';

const ALL_NO: RiskAnswers = {
  prohibited: false,
  safety: false,
  'work-or-education': false,
  'essential-services': false,
  'biometrics-or-justice': false,
  transparency: false,
  individuals: false,
  unchecked: false,
  scale: false,
  irreversible: false,
};

describe('the risk tier', () => {
  test('is low when every question is answered with no, and says why', () => {
    expect(assessRisk(ALL_NO)).toEqual({
      tier: 'low',
      isProhibited: false,
      reasons: ['Every question is answered with no: a mistake is a nuisance that can be put right.'],
      open: 0,
    });
  });

  test('is open as long as nothing is answered', () => {
    expect(assessRisk({})).toEqual({ tier: undefined, isProhibited: false, reasons: [], open: 10 });
  });

  test('is open as long as one question is that could make it high', () => {
    const { safety: _open, ...others } = ALL_NO;
    expect(assessRisk({ ...others, transparency: true })).toMatchObject({ tier: undefined, open: 1 });
  });

  test('is high by one high-risk use, whatever is open', () => {
    expect(assessRisk({ 'essential-services': true })).toEqual({
      tier: 'high',
      isProhibited: false,
      reasons: ['It bears on services people depend on, a high-risk use (EU AI Act, Annex III, point 5).'],
      open: 9,
    });
  });

  test.each(['safety', 'work-or-education', 'essential-services', 'biometrics-or-justice'] as const)(
    'is high by %s',
    (question) => expect(assessRisk({ ...ALL_NO, [question]: true }).tier).toBe('high'),
  );

  test.each(['transparency', 'individuals', 'unchecked', 'scale', 'irreversible'] as const)(
    'is limited by %s alone',
    (question) => expect(assessRisk({ ...ALL_NO, [question]: true }).tier).toBe('limited'),
  );

  test('is high with a warning where the law may forbid the use', () => {
    expect(assessRisk({ prohibited: true })).toMatchObject({
      tier: 'high',
      isProhibited: true,
      reasons: ['The EU AI Act forbids uses such as this one (Article 5).'],
    });
  });

  test('is high where people are affected and a mistake stays, and gives all reasons, the weightiest first', () => {
    expect(assessRisk({ ...ALL_NO, individuals: true, irreversible: true })).toMatchObject({
      tier: 'high',
      reasons: [
        'It affects individual people and a mistake is hard to put right, which together count as high here.',
        'It affects individual people (NIST AI RMF, Map 5.1).',
        'A mistake is hard to put right (NIST AI RMF, Map 5.1).',
      ],
    });
  });

  test('is asked for by questions and explained by sentences', () => {
    for (const { question, reason } of RISK_QUESTIONS) {
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });
});
