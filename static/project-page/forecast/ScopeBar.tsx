import { type FormEvent, useState } from 'react';
import type { Forecast, ForecastScope } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';

const PROJECT = 'project';
const SEARCH = 'search';

/** What can be chosen; a part that was asked for and is not among them is offered by its own name. */
type Choices = Pick<Forecast, 'epics' | 'releases'>;

/** Chooses what is to be finished: the project, one epic, one release or what a search finds. */
export function ScopeBar(props: {
  readonly scope: ForecastScope;
  readonly choices: Choices | undefined;
  readonly onScope: (scope: ForecastScope) => void;
}) {
  const { scope, choices, onScope } = props;
  const [isSearching, setSearching] = useState(false);
  const options = optionsOf(choices, scope);
  const searches = isSearching || scope.type === 'search';
  return (
    <div className="forecast__scope">
      <Select<string>
        key={options.length}
        label="What is to be finished"
        options={options.map(({ value, label }) => ({ value, label }))}
        value={searches ? SEARCH : keyOf(scope)}
        onChange={(value) => {
          setSearching(value === SEARCH);
          const chosen = options.find((option) => option.value === value)?.scope;
          if (chosen) onScope(chosen);
        }}
      />
      {searches ? <SearchForm scope={scope} onScope={onScope} /> : null}
    </div>
  );
}

/** The search as it was run last, to be changed and run again. */
function SearchForm({
  scope,
  onScope,
}: {
  readonly scope: ForecastScope;
  readonly onScope: (scope: ForecastScope) => void;
}) {
  const [jql, setJql] = useState(scope.type === 'search' ? scope.jql : '');
  const run = (event: FormEvent) => {
    event.preventDefault();
    if (jql.trim() !== '') onScope({ type: 'search', jql: jql.trim() });
  };
  return (
    <form className="forecast__search" onSubmit={run}>
      <TextField
        label="Search in JQL"
        placeholder="labels = first-release"
        value={jql}
        onChange={setJql}
        maxLength={2000}
      />
      <Button type="submit">Forecast</Button>
    </form>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  /** Undefined for the search, which is not known before it is typed. */
  readonly scope: ForecastScope | undefined;
}

function optionsOf(choices: Choices | undefined, scope: ForecastScope): readonly Option[] {
  const listed: readonly Option[] = [
    { value: PROJECT, label: 'The whole project', scope: { type: 'project' } },
    ...(choices?.epics ?? []).map(({ key, summary }) =>
      optionOf({ type: 'epic', epic: key }, `Epic: ${summary}`),
    ),
    ...(choices?.releases ?? []).map(({ id, name }) =>
      optionOf({ type: 'release', release: id }, `Release: ${name}`),
    ),
    { value: SEARCH, label: 'What a search finds …', scope: undefined },
  ];
  const isListed = scope.type === 'search' || listed.some(({ value }) => value === keyOf(scope));
  return isListed ? listed : [...listed, optionOf(scope, nameOf(scope))];
}

const optionOf = (scope: ForecastScope, label: string): Option => ({ value: keyOf(scope), label, scope });

const nameOf = (scope: ForecastScope): string =>
  scope.type === 'epic' ? `Epic: ${scope.epic}` : 'The release asked for';

function keyOf(scope: ForecastScope): string {
  switch (scope.type) {
    case 'epic':
      return `epic ${scope.epic}`;
    case 'release':
      return `release ${scope.release}`;
    case 'project':
    case 'search':
      return scope.type;
  }
}
