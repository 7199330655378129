import fc from 'fast-check';
import { isAtlassianDocument, plainText } from '../../../../sandbox/jira/model/adf';
import { peopleIn, withCharter } from '../../../../src/adapters/jira/charterDescription';
import { charterSection } from '../../../../src/adapters/jira/charterSection';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';

const SECTION = charterSection(CHURN_CHARTER, {});
const [PANEL, END] = [SECTION[0], SECTION.at(-1)];
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const documentOf = (content: readonly unknown[]) => ({ type: 'doc', version: 1, content });

const contentOf = (description: object): readonly unknown[] =>
  'content' in description && Array.isArray(description.content) ? description.content : [];

/** What stands outside the app's section, as text, so that not a byte of it changes unseen. */
const around = (description: object, section: number, before: number) => {
  const content = contentOf(description);
  return JSON.stringify([content.slice(0, before), content.slice(before + section)]);
};

describe('the charter in a description', () => {
  test('is a document that Jira takes, whatever is known', () => {
    const people = { legal: { accountId: 'account-1', displayName: 'Lea' } };
    expect(isAtlassianDocument(withCharter(null, CHURN_CHARTER, people))).toBe(true);
    expect(isAtlassianDocument(withCharter(null, BARE_CHARTER, people))).toBe(true);
  });

  test('says everything that the charter says', () => {
    const text = plainText(withCharter(null, CHURN_CHARTER, {}));
    for (const words of [
      'Which customers will leave within three months?',
      'Contracts that can be cancelled monthly',
      'Business customers',
      'churn rate',
      'lower',
      '4 %',
      '3 %',
      '30 September 2026',
      'Controlling',
      'recall of at least 0.7',
      'What it must improve: Find twice as many leavers as the present rule does',
      'Cost: 120,000 EUR: two people for half a year',
      'Benefit: 1,500,000 EUR a year',
      'Tier: limited',
      'It affects individual people (NIST AI RMF, Map 5.1).',
      'This is guidance for planning, not legal advice.',
      'Business owner',
      'Signs the charter',
      'Works council: is informed',
      'The retention team works with the list every week',
      'Release train: Customer train',
      'Program increment: PI 2026.3',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Not written yet');
  });

  test('says what is not known', () => {
    const text = plainText(withCharter(null, BARE_CHARTER, {}));
    expect(text).toContain('Tier: not decided, 10 of the questions are open');
    expect(text).toContain(
      'Not written yet: scope, non-goals, business metrics, model metrics, cost, benefit, stakeholders, success criteria',
    );
    const metric = { name: 'churn rate', direction: 'down' } as const;
    const table = JSON.stringify(withCharter(null, { ...BARE_CHARTER, businessMetrics: [metric] }, {}));
    expect(table.split('"unknown"')).toHaveLength(5);
  });

  test('warns of a use that the law may forbid', () => {
    const charter = { ...BARE_CHARTER, riskAnswers: { prohibited: true } };
    expect(plainText(withCharter(null, charter, {}))).toContain(
      'Do not begin before a lawyer has cleared it; until then it is planned as high risk.',
    );
  });

  test('shows hostile words as they are', () => {
    const hostile = '<script>alert(1)</script> {"type":"doc"} \u202Eevil @all';
    const written = withCharter(null, { ...BARE_CHARTER, scope: [hostile] }, {});
    expect(isAtlassianDocument(written)).toBe(true);
    expect(plainText(written)).toContain(hostile);
  });
});

describe('rewriting the charter', () => {
  test('replaces the app’s section and nothing else', () => {
    const before = [paragraph('Before'), { type: 'mediaSingle', attrs: { width: 50 }, content: [] }];
    const after = [{ type: 'unheardOf', odd: [1, { b: 2, a: 1 }] }, paragraph('After')];
    const edited = [PANEL, paragraph('Somebody wrote this into the section'), END];
    const written = withCharter(documentOf([...before, ...edited, ...after]), BARE_CHARTER, {});
    expect(contentOf(written)).toEqual([...before, ...charterSection(BARE_CHARTER, {}), ...after]);
  });

  test.each<[string, readonly unknown[]]>([
    ['an empty description', []],
    ['words of people only', [paragraph('Before')]],
    ['a section without its end', [PANEL, paragraph('In between'), paragraph('After')]],
    ['a section without its beginning', [paragraph('Before'), END]],
    ['an end before its beginning', [END, paragraph('In between'), PANEL]],
  ])('puts a whole section on top of %s and removes nothing', (_, blocks) => {
    const written = withCharter(documentOf(blocks), CHURN_CHARTER, {});
    expect(contentOf(written)).toEqual([...SECTION, ...blocks]);
  });

  test('takes the beginning nearest to an end, so that words between two beginnings are kept', () => {
    const blocks = [PANEL, paragraph('Kept'), ...SECTION, paragraph('After')];
    expect(contentOf(withCharter(documentOf(blocks), BARE_CHARTER, {}))).toEqual([
      PANEL,
      paragraph('Kept'),
      ...charterSection(BARE_CHARTER, {}),
      paragraph('After'),
    ]);
  });

  test('leaves what stands around it alone, byte for byte, however often it happens', () => {
    const block = fc.oneof(
      fc.string({ minLength: 1 }).map(paragraph),
      fc.constantFrom<object>({ type: 'rule' }, { type: 'unheardOf', attrs: { z: 1, a: [null] } }),
      fc.jsonValue().map((attrs) => ({ type: 'extension', attrs: { parameters: attrs } })),
    );
    fc.assert(
      fc.property(
        fc.array(block),
        fc.array(block),
        fc.array(fc.constantFrom(CHURN_CHARTER, BARE_CHARTER), { minLength: 1, maxLength: 5 }),
        (before, after, charters) => {
          let description: object = documentOf([...before, ...SECTION, ...after]);
          for (const charter of charters) {
            description = JSON.parse(JSON.stringify(withCharter(description, charter, {})));
            const size = charterSection(charter, {}).length;
            expect(around(description, size, before.length)).toBe(JSON.stringify([before, after]));
          }
        },
      ),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(PANEL, END, paragraph('Text'), ...SECTION)), (blocks) => {
        const once = withCharter(documentOf(blocks), CHURN_CHARTER, {});
        expect(withCharter(once, CHURN_CHARTER, {})).toEqual(once);
      }),
    );
  });

  test('survives any description', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (description) => {
        expect(contentOf(withCharter(description, BARE_CHARTER, {})).length).toBeGreaterThan(0);
        expect(contentOf(withCharter({ content: [description] }, BARE_CHARTER, {})).at(-1)).toEqual(
          description,
        );
      }),
    );
  });
});

describe('people mentioned in the charter', () => {
  const LEA = { accountId: 'account-lea', displayName: 'Lea Fuchs' };
  const BEN = { accountId: 'account-ben', displayName: 'Ben Okri' };

  test('stand in the row of their role and are kept when the charter changes', () => {
    const first = withCharter(null, CHURN_CHARTER, { legal: LEA });
    expect(peopleIn(first)).toEqual({ legal: [LEA] });
    expect(peopleIn(withCharter(first, BARE_CHARTER, {}))).toEqual({ legal: [LEA] });
  });

  test('are replaced or taken away role by role', () => {
    const first = withCharter(null, CHURN_CHARTER, { legal: LEA, 'business-owner': BEN });
    expect(peopleIn(withCharter(first, CHURN_CHARTER, { legal: BEN }))).toEqual({
      legal: [BEN],
      'business-owner': [BEN],
    });
    expect(peopleIn(withCharter(first, CHURN_CHARTER, { legal: null }))).toEqual({
      'business-owner': [BEN],
    });
  });

  test('are kept too when somebody mentioned them in Jira’s editor, without a name, two in a row', () => {
    const row = (role: string, cell: readonly object[]) => ({
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [paragraph(role)] },
        { type: 'tableCell', content: [{ type: 'paragraph', content: cell }] },
      ],
    });
    const table = {
      type: 'table',
      content: [
        row('Legal', [
          { type: 'mention', attrs: { id: 'account-lea', text: '@Lea Fuchs', localId: 'x' } },
          { type: 'mention', attrs: { id: 'account-ben' } },
        ]),
      ],
    };
    expect(peopleIn(documentOf([PANEL, table, END]))).toEqual({
      legal: [LEA, { accountId: 'account-ben', displayName: 'somebody' }],
    });
  });

  test('outside the section are none of the app’s business', () => {
    const outside = { type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'account-lea' } }] };
    expect(peopleIn(documentOf([...SECTION, outside]))).toEqual({});
  });
});
