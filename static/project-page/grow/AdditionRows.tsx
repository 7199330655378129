import '../wizard/steps/rows.css';
import type { ReactNode } from 'react';
import type { Role } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/Checkbox';
import { AddIcon, CrossIcon } from '../../shared/ui/icons';
import { ListedNames } from '../../shared/ui/ListedNames';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import { ROLE_NAMES } from '../../shared/words';
import { withRow } from '../wizard/draft';
import { useRowFocus } from '../wizard/steps/useRowFocus';
import type { GrowthDraft, NewSeat, NewSource } from './additions';

interface PartProps {
  /** Names of what the plan has; it stays as it is. */
  readonly existing: readonly string[];
  readonly draft: GrowthDraft;
  readonly onChange: (draft: GrowthDraft) => void;
}

const ROLES: readonly Role[] = ['data-scientist', 'data-engineer', 'ml-engineer'];

export function NewSources({ existing, draft, onChange }: PartProps) {
  const change = (id: number, fields: Partial<NewSource>) =>
    onChange({ ...draft, sources: changed(draft.sources, id, fields) });
  return (
    <Rows
      title="Data sources"
      existing={existing}
      style="sources"
      add="Add data source"
      rows={draft.sources}
      onRows={(sources) => onChange({ ...draft, sources })}
      newRow={{ name: '', ownerRole: 'Data owner', sensitive: false }}
      legend="New data source"
    >
      {(source) => (
        <>
          <TextField
            label="Name"
            placeholder="Such as CRM or web shop"
            value={source.name}
            onChange={(name) => change(source.id, { name })}
          />
          <TextField
            label="Owner"
            value={source.ownerRole}
            onChange={(ownerRole) => change(source.id, { ownerRole })}
          />
          <div className="rows__check">
            <Checkbox
              isSelected={source.sensitive}
              onChange={(sensitive) => change(source.id, { sensitive })}
            >
              Sensitive
            </Checkbox>
          </div>
        </>
      )}
    </Rows>
  );
}

export function NewEnvironments({ existing, draft, onChange }: PartProps) {
  const production = existing.at(-1) ?? '';
  return (
    <Rows
      title="Environments"
      existing={existing}
      style="names"
      add="Add environment"
      rows={draft.environments}
      onRows={(environments) => onChange({ ...draft, environments })}
      newRow={{ name: '' }}
      legend="New environment"
      note={`New ones come before “${production}”, which stays production.`}
    >
      {(environment) => (
        <TextField
          label="Name"
          isLabelHidden
          placeholder="Such as staging"
          value={environment.name}
          onChange={(name) =>
            onChange({ ...draft, environments: changed(draft.environments, environment.id, { name }) })
          }
        />
      )}
    </Rows>
  );
}

export function NewSeats({ existing, draft, onChange }: PartProps) {
  const change = (id: number, fields: Partial<NewSeat>) =>
    onChange({ ...draft, team: changed(draft.team, id, fields) });
  return (
    <Rows
      title="Team"
      existing={existing}
      style="seats"
      add="Add seat"
      rows={draft.team}
      onRows={(team) => onChange({ ...draft, team })}
      newRow={{ name: '', role: 'data-scientist' }}
      legend="New seat"
    >
      {(seat) => (
        <>
          <TextField
            label="Seat"
            placeholder="Such as Data scientist 2"
            value={seat.name}
            onChange={(name) => change(seat.id, { name })}
          />
          <Select
            label="Role"
            options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
            value={seat.role}
            onChange={(role) => change(seat.id, { role })}
          />
        </>
      )}
    </Rows>
  );
}

function changed<Row extends { readonly id: number }>(
  rows: readonly Row[],
  id: number,
  fields: Partial<Row>,
): readonly Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

/** What the plan has of one kind, and rows for what is new. */
function Rows<Row extends { readonly id: number; readonly name: string }>(props: {
  readonly title: string;
  readonly existing: readonly string[];
  readonly style: 'sources' | 'names' | 'seats';
  readonly add: string;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly (Omit<Row, 'id'> & { readonly id: number })[]) => void;
  readonly newRow: Omit<Row, 'id'>;
  readonly legend: string;
  readonly note?: string;
  readonly children: (row: Row) => ReactNode;
}) {
  const { title, existing, rows, onRows, newRow, legend, note } = props;
  const { list, focusRow, focusAddButton } = useRowFocus();
  const add = () => {
    const more = withRow<Row>(rows, newRow);
    onRows(more);
    focusRow(more.at(-1)?.id ?? 0);
  };
  return (
    <section className="grow__part" aria-label={title}>
      <h3>{title}</h3>
      <p className="grow__existing">
        {existing.length === 0 ? (
          'None yet.'
        ) : (
          <>
            In the plan: <ListedNames names={existing} />.
          </>
        )}{' '}
        {note}
      </p>
      <div className={`rows rows--${props.style}`} ref={list}>
        {rows.map((row, index) => (
          <fieldset key={row.id} className="rows__row" data-row={row.id}>
            <legend className="rows__legend">
              {legend} {index + 1}
            </legend>
            {props.children(row)}
            <Button
              appearance="subtle"
              icon={<CrossIcon />}
              aria-label={`Remove ${legend.toLowerCase()} ${row.name || index + 1}`}
              onPress={() => {
                onRows(rows.filter(({ id }) => id !== row.id));
                focusAddButton();
              }}
            />
          </fieldset>
        ))}
        <div>
          <Button icon={<AddIcon />} data-add-row onPress={add}>
            {props.add}
          </Button>
        </div>
      </div>
    </section>
  );
}
