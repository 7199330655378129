import type { ReactNode } from 'react';
import { Checkbox } from '../../shared/ui/Checkbox';

/** Some of several things, each a box to tick. */
export function SettingChoices<Value extends string | number>(props: {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  /** Whether the last one that is ticked stays so, since something has to count. */
  readonly needsOne?: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: (value: Value, isChosen: boolean) => void;
  /** What else there is to say. */
  readonly children?: ReactNode;
}) {
  const { label, choices, chosen, needsOne = false, isDisabled, onToggle, children } = props;
  const isLast = (value: Value): boolean => needsOne && chosen.length === 1 && chosen.includes(value);
  return (
    <fieldset className="settings__group">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          isSelected={chosen.includes(choice.value)}
          isDisabled={isDisabled || isLast(choice.value)}
          onChange={(isChosen) => onToggle(choice.value, isChosen)}
        >
          {choice.label}
        </Checkbox>
      ))}
      {children}
    </fieldset>
  );
}
