import type { Interruption, TabOptions } from '../generationRig';
import type { Chance } from './chance';

type Trouble = Interruption | 429 | 500 | 503 | 'partial';
const TROUBLES: readonly [Trouble, ...Trouble[]] = [
  'killed-before',
  'killed-after',
  'lost',
  'late',
  429,
  500,
  503,
  'partial',
];

/** What Jira says of an issue that it does not create: of the whole, or of one field. */
const REFUSALS: readonly [Record<string, string>, ...Record<string, string>[]] = [
  { '': 'The issue could not be created. Try again.' },
  { labels: 'The label is not allowed.' },
  { issuelinks: 'The link is not allowed.' },
];

/**
 * What goes wrong at the calls of one tab. A call to Jira is asked about twice, once as a call that may be cut off and
 * once as a request that may be refused; a write to storage can only be cut off.
 */
export const troubledTab = (chance: Chance, share: number): TabOptions => {
  const draw = () => (chance.happens(share) ? chance.oneOf(TROUBLES) : undefined);
  return {
    interrupt: () => {
      const trouble = draw();
      return typeof trouble === 'string' && trouble !== 'partial' ? trouble : undefined;
    },
    fault: () => {
      const trouble = draw();
      if (trouble === 429)
        return { status: 429, headers: { 'Retry-After': String(chance.between(1, 20)) }, body: '{}' };
      return typeof trouble === 'number' ? { status: trouble, body: '' } : undefined;
    },
    refuse: () => (draw() === 'partial' ? chance.oneOf(REFUSALS) : undefined),
  };
};
