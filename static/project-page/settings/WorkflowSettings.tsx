import { Checkbox } from '../../shared/ui/Checkbox';
import { Select } from '../../shared/ui/Select';
import { columnsOf, mapStatus, UNMAPPED } from './columns';
import type { SectionProps } from './SettingsForm';

/** Which column each status belongs to, where work starts and where it is done. */
export function WorkflowSettings(props: SectionProps) {
  const { page, settings, change, isDisabled } = props;
  const columns = columnsOf(page, settings);
  const names = columns.map(({ name }) => ({ value: name, label: name }));
  const offered = (byJira: string) => [{ value: '', label: `As Jira has it (${byJira})` }, ...names];
  return (
    <section className="settings__section" aria-labelledby="settings-workflow">
      <h2 id="settings-workflow">Workflow</h2>
      <p>
        {page.board === null
          ? 'This project has no board, so its columns are Jira’s three status categories.'
          : `The columns are those of the board “${page.board.name}”. Work is measured between two of them.`}
      </p>
      <div className="settings__row">
        <Select
          label="Work has started from this column on"
          options={offered(page.workflow.commitment)}
          value={settings.commitment ?? ''}
          onChange={(name) => change({ commitment: name === '' ? null : name })}
          isDisabled={isDisabled}
        />
        <Select
          label="Work is done from this column on"
          options={offered(page.workflow.done)}
          value={settings.done ?? ''}
          onChange={(name) => change({ done: name === '' ? null : name })}
          isDisabled={isDisabled}
        />
      </div>
      <StatusTable {...props} />
    </section>
  );
}

function StatusTable({ page, settings, change, isDisabled }: SectionProps) {
  const columns = columnsOf(page, settings);
  const options = [
    { value: UNMAPPED, label: 'No column' },
    ...columns.map(({ name }) => ({ value: name, label: name })),
  ];
  return (
    <div className="settings__statuses">
      <div className="settings__statuses-head">
        <h3>Statuses</h3>
        {settings.columns === null ? null : (
          <Checkbox isSelected={false} isDisabled={isDisabled} onChange={() => change({ columns: null })}>
            Go by the board again
          </Checkbox>
        )}
      </div>
      <ul className="settings__status-list">
        {page.statuses.map(({ id, name }) => {
          const column = columns.find(({ statusIds }) => statusIds.includes(id));
          return (
            <li key={id} className="settings__status">
              <span>
                {name}
                {column === undefined ? (
                  <span className="settings__note">Issues in it stay in the column they were in before.</span>
                ) : null}
              </span>
              <Select
                label={`Column of ${name}`}
                isLabelHidden
                options={options}
                value={column?.name ?? UNMAPPED}
                onChange={(chosen) => change({ columns: mapStatus(columns, id, chosen) })}
                isDisabled={isDisabled}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
