import { requests } from '../../../src/contract/requests';

const write = (record: unknown, finish: unknown = null) =>
  requests['record.write'].safeParse({ issue: 'NEW-1', record, finish });

const sentences = (record: unknown, finish: unknown = null) =>
  write(record, finish).error?.issues.map(({ message }) => message);

const KEEP = { type: 'result', outcome: 'keep', sentence: 'It helped.' };

test('a sentence is one line, whatever it was typed as', () => {
  const parsed = write({ ...KEEP, sentence: '  It helped,\nand\twell. ' });
  expect(parsed.data?.record.sentence).toBe('It helped, and well.');
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'Say what is recorded.'],
  ['an unknown kind of record', { ...KEEP, type: 'praise' }, 'Say what is recorded.'],
  ['an outcome of another kind', { ...KEEP, outcome: 'approved' }, 'Choose what it came to.'],
  ['no words', { ...KEEP, sentence: '   ' }, 'What was learnt is empty.'],
  [
    'far too many words',
    { ...KEEP, sentence: 'x'.repeat(501) },
    'What was learnt has more than 500 characters.',
  ],
  ['a value that is none', { ...KEEP, measured: { value: '0.7' } }, 'The measured value must be a number.'],
  [
    'a new scope that nobody describes',
    { type: 'decision', outcome: 'change-scope', sentence: 'Too little data.' },
    'Say what changes where the scope does, and only there.',
  ],
  [
    'conditions of a refusal',
    { type: 'signoff', outcome: 'refused', sentence: 'No basis.', details: 'None' },
    'Say what the conditions are where there are any, and only there.',
  ],
])('%s is refused in a sentence', (_, record, sentence) => {
  expect(sentences(record)).toEqual([sentence]);
});

test('a step of the workflow is a number or none', () => {
  expect(sentences(KEEP, '51')).toBeUndefined();
  expect(sentences(KEEP, '51/../../x')).toEqual(['That is not a step of a workflow.']);
  expect(sentences(KEEP, 51)).toEqual(['Say whether the status changes.']);
});
