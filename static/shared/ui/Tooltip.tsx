import './Tooltip.css';
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

/** A few words about its child, shown on hover and on keyboard focus; the child must be a react-aria control. */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={4}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
