import './ProgressBar.css';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';

/**
 * How much of something is done. Needs a name for screen readers; what it means in words belongs beside it.
 *
 * @example
 * <ProgressBar label="Issues created" value={50} max={94} />
 */
export function ProgressBar(props: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Spoken instead of a percentage, such as "50 of 94". */
  readonly valueText?: string;
  readonly appearance?: 'default' | 'success';
}) {
  const { label, value, max, valueText = `${value} of ${max}`, appearance = 'default' } = props;
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      maxValue={Math.max(max, 1)}
      valueLabel={valueText}
      className={`ui-progress ui-progress--${appearance}`}
    >
      {({ percentage = 0 }) => <div className="ui-progress__fill" style={{ width: `${percentage}%` }} />}
    </AriaProgressBar>
  );
}
