import { printInLight } from '../../../static/shared/printInLight';

test('a page is printed in the light theme, and shown in its own again afterwards', () => {
  const root = document.createElement('html');
  printInLight(root);
  root.setAttribute('data-color-mode', 'dark');
  dispatchEvent(new Event('beforeprint'));
  expect(root.getAttribute('data-color-mode')).toBe('light');
  dispatchEvent(new Event('afterprint'));
  expect(root.getAttribute('data-color-mode')).toBe('dark');
});

test('where the host has told no theme, none is left behind', () => {
  const root = document.createElement('html');
  printInLight(root);
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  expect(root.hasAttribute('data-color-mode')).toBe(false);
});
