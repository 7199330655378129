import './PersonPicker.css';
import './Popover.css';
import './Select.css';
import { useContext, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Person } from '../contract';
import { useInvoke } from '../useInvoke';
import { usePaused } from '../usePaused';
import { Avatar } from './Avatar';
import { FieldLabel, FieldNote, type FieldProps } from './Field';
import { IconButton } from './IconButton';
import { ChevronDownIcon } from './icons';

interface PersonPickerProps extends FieldProps {
  readonly project: string;
  readonly value: Person | undefined;
  readonly onChange: (person: Person | undefined) => void;
}

/** Finds someone who can be assigned issues of the project, by name. Clearing the text takes the choice back. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, description, error, isOptional = false, project, value, onChange } = props;
  const [text, setText] = useState(value?.displayName ?? '');
  const query = usePaused(text === value?.displayName ? '' : text.trim());
  const [isAsked, setAsked] = useState(false);
  const { answer } = useInvoke('people.search', isAsked ? { project, query: query.slice(0, 100) } : null);
  const people = answer.state === 'ready' ? answer.value : [];

  const type = (typed: string) => {
    setText(typed);
    if (typed === '') onChange(undefined);
  };
  const choose = (accountId: string | number | null) => {
    const person = people.find((candidate) => candidate.accountId === accountId);
    if (!person) return;
    setText(person.displayName);
    onChange(person);
  };

  return (
    <ComboBox
      className="ui-field ui-person"
      items={people.map((person) => ({ ...person, id: person.accountId }))}
      inputValue={text}
      onInputChange={type}
      value={value?.accountId ?? null}
      onChange={choose}
      defaultFilter={() => true}
      // Nobody is looked for by just passing through.
      onOpenChange={(isOpen) => isOpen && setAsked(true)}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <div className="ui-field__control ui-person__control">
        {value ? <Avatar name={value.displayName} /> : null}
        <ClickedOpen />
        <IconButton>
          <ChevronDownIcon />
        </IconButton>
      </div>
      <FieldNote description={description} error={error} />
      <Popover className="ui-popover">
        <ListBox<Person & { readonly id: string }>
          className="ui-listbox"
          renderEmptyState={() => <p className="ui-listbox__empty">{emptyList(answer)}</p>}
        >
          {(person) => (
            <ListBoxItem className="ui-listbox__item" textValue={person.displayName}>
              <Avatar name={person.displayName} />
              {person.displayName}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The text of the picker; a click shows whom there is to choose, as typing and the arrow keys do. */
function ClickedOpen() {
  const state = useContext(ComboBoxStateContext);
  return (
    <Input
      className="ui-person__input"
      placeholder="Unassigned"
      onClick={() => state?.open(null, 'manual')}
    />
  );
}

function emptyList(answer: ReturnType<typeof useInvoke<'people.search'>>['answer']): string {
  if (answer.state === 'failed') return answer.error.message;
  if (answer.state === 'loading' || answer.refreshing) return 'Searching…';
  return 'Nobody found who can be assigned here.';
}
