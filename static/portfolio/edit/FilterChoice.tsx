import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldNote } from '../../shared/ui/Field';
import { Spinner } from '../../shared/ui/Spinner';
import { TextField } from '../../shared/ui/TextField';
import { useInvoke } from '../../shared/useInvoke';
import { usePaused } from '../../shared/usePaused';
import { NotListed } from './NotListed';

interface FilterProps {
  /** Id of the filter; null where none is chosen. */
  readonly filter: string | null;
  readonly onChange: (filter: string) => void;
  readonly error: string | undefined;
}

/** The saved filters that the viewer may use, by name. Others who see the gadget need to be allowed to use it, too. */
export function FilterChoice({ filter, onChange, error }: FilterProps) {
  const [words, setWords] = useState('');
  const [chosenAtFirst] = useState(filter);
  const query = usePaused(words.trim()).slice(0, 100);
  const { answer, reload } = useInvoke('portfolio.filters', {
    query,
    ...(chosenAtFirst === null ? {} : { chosen: chosenAtFirst }),
  });
  return (
    <div className="edit__projects">
      <TextField
        label="Find a filter"
        value={words}
        onChange={setWords}
        type="search"
        // Enter would save the settings while someone is still looking.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {answer.state === 'loading' ? <Spinner label="Looking for filters" /> : null}
      {answer.state === 'failed' ? <NotListed error={answer.error} onRetry={reload} /> : null}
      {answer.state === 'ready' ? (
        <RadioGroup
          className="ui-field"
          value={filter}
          onChange={onChange}
          isInvalid={error !== undefined}
          validationBehavior="aria"
        >
          <FieldLabel label="Filter" />
          <div className="edit__list">
            {answer.value.map(({ id, name }) => (
              <Radio key={id} value={id} className="edit__radio">
                <span className="edit__dot" />
                {name}
              </Radio>
            ))}
            {answer.value.length === 0 ? (
              <p className="edit__none">No filter that you may use matches.</p>
            ) : null}
          </div>
          <FieldNote
            error={error}
            description="Shows each project in which the filter finds an issue of the plan, for the person who looks. It takes two more calls to Jira than the other choices."
          />
        </RadioGroup>
      ) : null}
      {answer.state === 'ready' &&
      chosenAtFirst !== null &&
      filter === chosenAtFirst &&
      answer.value.every(({ id }) => id !== filter) ? (
        <p className="edit__none">A filter is chosen that you may not use; it stays chosen.</p>
      ) : null}
    </div>
  );
}
