import { CheckboxGroup } from 'react-aria-components';
import type { GadgetConfiguration } from '../../shared/contract';
import { Checkbox } from '../../shared/ui/Checkbox';
import { FieldLabel, FieldNote } from '../../shared/ui/Field';
import { Select } from '../../shared/ui/Select';
import { COLUMN_NAMES, COLUMNS } from '../columns';
import { SORT_OPTIONS, sortOfOption, sortOption } from './sorts';

type Shown = Pick<GadgetConfiguration, 'columns' | 'grouping' | 'sort'>;

const GROUPING_OPTIONS = [
  { value: 'none', label: 'Not grouped' },
  { value: 'train', label: 'By release train' },
  { value: 'health', label: 'By health' },
] as const;

/** How the rows look: which columns they have, and how they are grouped and sorted when the gadget opens. */
export function Looks({
  shown,
  onChange,
}: {
  readonly shown: Shown;
  readonly onChange: (part: Partial<Shown>) => void;
}) {
  return (
    <>
      <CheckboxGroup
        className="ui-field"
        value={[...shown.columns]}
        onChange={(chosen) =>
          onChange({ columns: COLUMNS.filter((column) => column === 'health' || chosen.includes(column)) })
        }
      >
        <FieldLabel label="Columns" />
        <div className="edit__columns">
          {COLUMNS.filter((column) => column !== 'health').map((column) => (
            <Checkbox key={column} value={column}>
              {COLUMN_NAMES[column]}
            </Checkbox>
          ))}
        </div>
        <FieldNote description="Project and health are always shown." />
      </CheckboxGroup>
      <div className="edit__pair">
        <Select
          label="Groups"
          options={GROUPING_OPTIONS}
          value={shown.grouping}
          onChange={(grouping) => onChange({ grouping })}
        />
        <Select
          label="Sort"
          options={SORT_OPTIONS}
          value={sortOption(shown.sort)}
          onChange={(value) => {
            const sort = sortOfOption(value);
            if (sort !== undefined) onChange({ sort });
          }}
        />
      </div>
    </>
  );
}
