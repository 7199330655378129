import './more.css';
import { type ReactNode, type RefCallback, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { useIsPrinting } from '../../shared/useIsPrinting';
import { amount, counted } from '../../shared/words';

/**
 * The first of a long list, and more of it each time somebody asks; on paper all of it.
 *
 * @param items in their order
 * @param step how many come at a time
 * @param name what one of them is called, such as "project"
 * @param keep what is shown wherever in the list it is, such as what somebody is writing
 * @returns what is shown, what asks for more, and the ref of the list: whoever asks goes on with the first that came
 * @example
 * const { shown, more, list } = useMore(risks, 20, 'risk');
 */
export function useMore<Item>(
  items: readonly Item[],
  step: number,
  name: string,
  keep: (item: Item) => boolean = () => false,
): {
  readonly shown: readonly Item[];
  readonly more: ReactNode;
  readonly list: RefCallback<HTMLElement>;
} {
  const [reached, setReached] = useState(step);
  const isPrinting = useIsPrinting();
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Nobody has asked for more yet.
    if (reached === step) return;
    const first = holder.current?.children[reached - step];
    if (!(first instanceof HTMLElement)) return;
    first.tabIndex = -1;
    first.focus();
  }, [reached, step]);
  const shown = isPrinting ? items : items.filter((item, index) => index < reached || keep(item));
  const left = items.length - reached;
  const next = Math.min(step, left);
  return {
    shown,
    list: useCallback((element) => {
      holder.current = element;
    }, []),
    more:
      left > 0 && !isPrinting ? (
        <div className="more">
          <Button onPress={() => setReached(reached + step)}>
            {`Show ${counted(next, `more ${name}`)}`}
          </Button>
          <span className="portfolio-page__quiet">{`${amount(reached)} of ${counted(items.length, name)}`}</span>
        </div>
      ) : null,
  };
}
