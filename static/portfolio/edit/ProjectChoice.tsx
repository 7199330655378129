import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import type { ProjectRef } from '../../shared/contract';
import { Checkbox } from '../../shared/ui/Checkbox';
import { FieldLabel, FieldNote } from '../../shared/ui/Field';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Spinner } from '../../shared/ui/Spinner';
import { TextField } from '../../shared/ui/TextField';
import { useInvoke } from '../../shared/useInvoke';
import { counted } from '../../shared/words';
import { NotListed } from './NotListed';

/** A longer list gets a search. */
const SEARCH_FROM = 8;

interface ChoiceProps {
  /** Project ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}

/** The plan projects the viewer may see, to tick. */
export function ProjectChoice(props: ChoiceProps) {
  const { answer, reload } = useInvoke('portfolio.options', {});
  switch (answer.state) {
    case 'loading':
      return <Spinner label="Looking for projects with an ML plan" />;
    case 'failed':
      return <NotListed error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Projects {...props} projects={answer.value} />;
  }
}

function Projects({
  projects,
  chosen,
  onChange,
  error,
}: ChoiceProps & { readonly projects: readonly ProjectRef[] }) {
  const [search, setSearch] = useState('');
  const unseen = chosen.filter((id) => projects.every((project) => project.id !== id));
  if (projects.length === 0 && unseen.length === 0) {
    return <SectionMessage>No project that you may see has an ML plan yet.</SectionMessage>;
  }
  const sought = search.trim().toLocaleLowerCase('en');
  const shown = projects.filter(({ name, key }) => `${name} ${key}`.toLocaleLowerCase('en').includes(sought));
  return (
    <div className="edit__projects">
      {projects.length > SEARCH_FROM ? (
        <TextField
          label="Find a project"
          value={search}
          onChange={setSearch}
          type="search"
          // Enter would save the settings while someone is still looking.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      ) : null}
      <CheckboxGroup
        className="ui-field"
        value={[...chosen]}
        onChange={onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel label="Projects to show" />
        <div className="edit__list">
          {shown.map(({ id, name, key }) => (
            <Checkbox key={id} value={id}>
              {`${name} (${key})`}
            </Checkbox>
          ))}
          {shown.length === 0 ? <p className="edit__none">No project matches.</p> : null}
        </div>
        <FieldNote error={error} />
      </CheckboxGroup>
      {unseen.length > 0 ? (
        <p className="edit__none">
          {unseen.length === 1
            ? '1 more project is chosen that you may not see; it stays chosen.'
            : `${counted(unseen.length, 'more project')} are chosen that you may not see; they stay chosen.`}
        </p>
      ) : null}
    </div>
  );
}
