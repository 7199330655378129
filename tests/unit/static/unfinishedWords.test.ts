import { howFar, stoppedAt, whatResumingDoes } from '../../../static/project-page/generation/unfinishedWords';

test('a generation half-way says how far it came and what is left to create', () => {
  const halfWay = { created: 50, total: 94 };
  expect(howFar(halfWay)).toBe('50 of 94 issues created');
  expect(stoppedAt(halfWay)).toBe('Generation stopped at 50 of 94 issues');
  expect(whatResumingDoes(halfWay)).toBe(
    'Nothing is lost. Resume creates the remaining 44 issues and doubles nothing.',
  );
  expect(whatResumingDoes({ created: 93, total: 94 })).toBe(
    'Nothing is lost. Resume creates the remaining 1 issue and doubles nothing.',
  );
});

test('stopped before the first issue, it says that nothing exists and what Resume will make', () => {
  const atStart = { created: 0, total: 94 };
  expect(howFar(atStart)).toBe('Nothing has been created yet');
  expect(stoppedAt(atStart)).toBe('Generation stopped before anything was created');
  expect(whatResumingDoes(atStart)).toBe('Your answers are kept. Resume creates the 94 issues they lead to.');
});

test('stopped after the last issue, what is left are links and order', () => {
  expect(whatResumingDoes({ created: 94, total: 94 })).toBe(
    'Every issue is there. Resume finishes the links and the order of the backlog.',
  );
});

test('before the first answer no number is known', () => {
  expect(howFar(undefined)).toBe('Nothing has been created yet');
  expect(whatResumingDoes(undefined)).toBe('Your answers are kept. Resume creates the plan from them.');
});
