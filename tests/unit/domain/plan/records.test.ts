import {
  DECISIONS,
  outcomeOf,
  RESULTS,
  recordLabel,
  recordTypeOf,
  relabelling,
  SIGN_OFFS,
} from '../../../../src/domain/plan/records';

test('each kind of work takes one kind of record, and ordinary work none', () => {
  expect(recordTypeOf('experiment')).toBe('result');
  expect(recordTypeOf('spike')).toBe('result');
  expect(recordTypeOf('checkpoint')).toBe('decision');
  expect(recordTypeOf('sign-off')).toBe('signoff');
  for (const kind of ['epic', 'slice', 'story'] as const) expect(recordTypeOf(kind)).toBeUndefined();
});

test('the labels are these, and nothing that Jira takes for two', () => {
  expect([
    ...RESULTS.map((outcome) => recordLabel('result', outcome)),
    ...DECISIONS.map((outcome) => recordLabel('decision', outcome)),
    ...SIGN_OFFS.map((outcome) => recordLabel('signoff', outcome)),
  ]).toEqual([
    'ml-result-keep',
    'ml-result-drop',
    'ml-result-inconclusive',
    'ml-decision-go-on',
    'ml-decision-change-scope',
    'ml-decision-stop',
    'ml-signoff-approved',
    'ml-signoff-approved-with-conditions',
    'ml-signoff-refused',
  ]);
});

test.each([
  ['one label', ['src-crm', 'ml-result-drop'], 'drop'],
  ['no label', ['src-crm'], undefined],
  ['two that contradict each other', ['ml-result-drop', 'ml-result-keep'], undefined],
  ['a label of another kind', ['ml-signoff-refused'], undefined],
])('%s', (_, labels, outcome) => {
  expect(outcomeOf('result', labels)).toBe(outcome);
});

test('approved is not taken for approved with conditions', () => {
  expect(outcomeOf('signoff', ['ml-signoff-approved-with-conditions'])).toBe('approved-with-conditions');
});

test('a first record adds its label, the same again changes nothing, a change of mind replaces it', () => {
  const others = ['ml-result-drop', 'ml-result-inconclusive'];
  expect(relabelling('result', 'keep', ['src-crm'])).toEqual({ add: 'ml-result-keep', remove: others });
  expect(relabelling('result', 'keep', ['src-crm', 'ml-result-keep'])).toBeUndefined();
  expect(relabelling('result', 'keep', ['ml-result-drop'])).toEqual({
    add: 'ml-result-keep',
    remove: others,
  });
});

test('a record settles labels that contradict each other', () => {
  expect(relabelling('signoff', 'refused', ['ml-signoff-approved', 'ml-signoff-refused'])).toEqual({
    add: 'ml-signoff-refused',
    remove: ['ml-signoff-approved', 'ml-signoff-approved-with-conditions'],
  });
});
