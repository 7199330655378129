import type { LinkPart } from '../../../../src/application/generation/addLinks';
import { pauseBefore } from '../../../../src/application/generation/linkPacing';

/** A part of links that all meet in one issue. */
const meeting = (name: string, count: number): LinkPart => ({
  name,
  links: Array.from({ length: count }, (_, index) => ({ blocker: `${name}-${index}`, blocked: 'hub' })),
});

const NOW = new Date('2026-03-02T08:00:40.000Z');
const doneAt = (at: string) => ({ at, made: 0, notes: [] });

test('waits until 20 writes on one issue are two seconds old', () => {
  const done = new Map([['a', doneAt('2026-03-02T08:00:39.500Z')]]);
  expect(pauseBefore(meeting('b', 20), [meeting('a', 20)], done, NOW)).toBe(1_500);
  expect(pauseBefore(meeting('b', 5), [meeting('a', 15)], done, NOW)).toBe(0);
});

test('waits until fewer than 100 writes on one issue are younger than half a minute', () => {
  // Ages 25, 20, 15, 10 and 5 seconds; the oldest part has to leave the half minute.
  const ages = ['15', '20', '25', '30', '35'];
  const done = new Map(ages.map((second) => [second, doneAt(`2026-03-02T08:00:${second}.000Z`)]));
  expect(
    pauseBefore(
      meeting('b', 20),
      ages.map((name) => meeting(name, 20)),
      done,
      NOW,
    ),
  ).toBe(5_000);
});

test('does not wait for links between other issues, nor for parts that are not done', () => {
  const elsewhere: LinkPart = { name: 'a', links: [{ blocker: 'x', blocked: 'y' }] };
  const done = new Map([['a', doneAt('2026-03-02T08:00:40.000Z')]]);
  expect(pauseBefore(meeting('b', 20), [elsewhere, meeting('c', 20)], done, NOW)).toBe(0);
});
