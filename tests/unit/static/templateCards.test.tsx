import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TemplateSummary } from '../../../src/contract/templates';
import { TemplateCards } from '../../../static/project-page/wizard/TemplateCards';

const SHIPPED: TemplateSummary = {
  id: 'crisp-dm',
  name: 'CRISP-DM',
  description: 'The whole process.',
  version: 1,
  origin: 'shipped',
  retired: false,
  size: { epics: 11, issues: 59 },
};
const OWN: TemplateSummary = {
  id: 'ours',
  name: 'Ours',
  description: '',
  version: 3,
  origin: 'site',
  retired: false,
  size: { epics: 1, issues: 1 },
};

test('each template says what it is for, how much it plans and whose it is', async () => {
  const chosen: string[] = [];
  render(
    <TemplateCards templates={[SHIPPED, OWN]} value="crisp-dm" onChange={(id) => void chosen.push(id)} />,
  );
  expect(screen.getByRole('radiogroup', { name: 'Template' })).toBeTruthy();
  expect(screen.getByText('The whole process. 59 issues in 11 epics.')).toBeTruthy();
  expect(screen.getByText('1 issue in 1 epic. This site’s own, version 3.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /Ours/ }));
  expect(chosen).toEqual(['ours']);
});

test('what is wrong with the choice is said at it', () => {
  render(
    <TemplateCards
      templates={[SHIPPED]}
      value="gone"
      onChange={() => undefined}
      error="Choose a template."
    />,
  );
  expect(screen.getByText('Choose a template.')).toBeTruthy();
});
