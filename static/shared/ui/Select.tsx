import './Popover.css';
import './Select.css';
import {
  Select as AriaSelect,
  Button,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { chooseFrom } from './chooseFrom';
import { FieldLabel, FieldNote, type FieldProps } from './Field';
import { ChevronDownIcon } from './icons';

interface SelectProps<Value extends Key> extends FieldProps {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/**
 * Chooses one of a few options from a list.
 *
 * @example
 * <Select label="Sprint" options={[{ value: 7, label: 'Sprint 7' }]} value={7} onChange={setSprint} />
 */
export function Select<Value extends Key>(props: SelectProps<Value>) {
  const { label, description, error, isOptional = false, isLabelHidden, options, value, onChange } = props;
  const naming = isLabelHidden ? { 'aria-label': label } : {};
  return (
    <AriaSelect
      {...naming}
      className="ui-field ui-select"
      value={value}
      onChange={(key) => chooseFrom(options, key, onChange)}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {isLabelHidden ? null : <FieldLabel label={label} isOptional={isOptional} />}
      <Button className="ui-field__control ui-select__button">
        <SelectValue className="ui-select__value" />
        <ChevronDownIcon />
      </Button>
      <FieldNote description={description} error={error} />
      <Popover className="ui-popover">
        <ListBox className="ui-listbox" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => <ListBoxItem className="ui-listbox__item">{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
