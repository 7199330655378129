import { render } from '@testing-library/react';
import { ListedNames } from '../../../static/shared/ui/ListedNames';

test('names stand in a sentence, each of them kept apart from its neighbours', () => {
  const { container } = render(<ListedNames names={['CRM', '\u202Eطلبات', 'Web']} />);
  expect(container.textContent).toBe('CRM, \u202Eطلبات and Web');
  expect([...container.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
    'CRM',
    '\u202Eطلبات',
    'Web',
  ]);
});
