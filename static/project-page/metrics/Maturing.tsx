import './Maturing.css';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Maturity } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { listed } from '../../shared/words';

/** Whether charts are shown that the team is too young for, and how to change that; for all sections together. */
const Choice = createContext<readonly [boolean, (isShown: boolean) => void] | undefined>(undefined);

/** Remembers, from one section to the next, that somebody wanted to see everything. */
export function MaturingChoice({ children }: { readonly children: ReactNode }) {
  const choice = useState(false);
  return <Choice value={choice}>{children}</Choice>;
}

/**
 * Charts that need some routine to speak of. Until the team has it, one quiet line at their place says what opens when
 * and how far it is, and shows them all the same when asked to.
 *
 * @example
 * <Maturing maturity={metrics.maturity} charts={['Predictability', 'Sprint burnup']}>
 *   <PredictabilityChart … />
 *   <BurnupChart … />
 * </Maturing>
 */
export function Maturing(props: {
  readonly maturity: Maturity;
  /** Titles of the charts inside, in their order. */
  readonly charts: readonly string[];
  readonly children: ReactNode;
}) {
  const { maturity, charts, children } = props;
  const ofPage = useContext(Choice);
  const own = useState(false);
  const [isShown, show] = ofPage ?? own;
  if (maturity.isOpen) return children;
  return (
    <>
      {isShown ? children : null}
      <section className="maturing" aria-label="Opens later">
        <p>
          {openingWords(maturity, charts)}
          {isShown ? ' Shown before that, they say more about chance than about the team.' : ''}
        </p>
        <Button appearance="subtle" onPress={() => show(!isShown)}>
          {isShown ? 'Hide until then' : 'Show anyway'}
        </Button>
      </section>
    </>
  );
}

/**
 * What opens when, and how far that is.
 *
 * @example
 * // 'Opens with the third closed sprint (1 of 3): Predictability and Sprint burnup.'
 */
export function openingWords({ unit, have, need }: Maturity, charts: readonly string[]): string {
  const when =
    unit === 'sprints'
      ? `Opens with the ${ordinal(need)} closed sprint (${have} of ${need})`
      : `Opens in the ${ordinal(need)} week after the first start (${have === 0 ? 'nothing has been started' : `now the ${ordinal(have)}`})`;
  return `${when}: ${listed(charts)}.`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

const ordinal = (number: number): string => ORDINALS[number - 1] ?? String(number);
