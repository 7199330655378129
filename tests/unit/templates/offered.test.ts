import { shippedTemplates } from '../../../src/templates';

test('templates are offered with the complete plan first and the small one after it', () => {
  expect(shippedTemplates().map(({ id }) => id)).toEqual([
    'crisp-dm',
    'crisp-dm-lite',
    'ai-life-cycle',
    'llm-application',
  ]);
});
