import { useEffect, useRef, useState } from 'react';

/**
 * Keeps the keyboard where the work is when rows come and go: an added row takes the focus, and after a removal
 * the button that adds rows does. Rows carry `data-row={id}`; the button `data-add-row`.
 */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<{ readonly selector: string }>();
  useEffect(() => {
    if (target) list.current?.querySelector<HTMLElement>(target.selector)?.focus();
  }, [target]);
  return {
    list,
    focusRow: (id: number) => setTarget({ selector: `[data-row="${id}"] input` }),
    focusAddButton: () => setTarget({ selector: '[data-add-row]' }),
  };
}
