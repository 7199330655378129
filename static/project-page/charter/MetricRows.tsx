import type { ReactNode } from 'react';
import type { Direction } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { AddIcon, CrossIcon } from '../../shared/ui/icons';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Select } from '../../shared/ui/Select';
import { useRowFocus } from '../wizard/steps/useRowFocus';
import type { CharterErrors } from './formProps';

interface MetricRow {
  readonly id: number;
  readonly name: string;
}

interface MetricRowsProps<Row extends MetricRow> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** Path of the list, as errors name it. */
  readonly path: string;
  /** What a row is, such as "business metric". */
  readonly noun: string;
  readonly most: number;
  /** What has the rows. */
  readonly holder?: string;
  readonly newRow: (id: number) => Row;
  readonly errors: CharterErrors;
  readonly children: (
    row: Row,
    change: (fields: Partial<Row>) => void,
    errorOf: (field: string) => string | undefined,
  ) => ReactNode;
}

/** Rows that can be added and removed; the keyboard stays where the work is. */
export function MetricRows<Row extends MetricRow>(props: MetricRowsProps<Row>) {
  const { rows, onChange, path, noun, most, holder = 'A charter', errors } = props;
  const { list, focusRow, focusAddButton } = useRowFocus();
  const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const add = () => {
    const id = Math.max(0, ...rows.map((row) => row.id)) + 1;
    onChange([...rows, props.newRow(id)]);
    focusRow(id);
  };
  return (
    <div className="charter-rows" ref={list}>
      {errors[path] ? <SectionMessage appearance="error">{errors[path]}</SectionMessage> : null}
      {rows.map((row, index) => (
        <fieldset key={row.id} className="charter-rows__row" data-row={row.id}>
          <legend className="visually-hidden">
            {title} {index + 1}
          </legend>
          {props.children(
            row,
            (fields) =>
              onChange(rows.map((other) => (other.id === row.id ? { ...other, ...fields } : other))),
            (field) => errors[`${path}.${index}.${field}`],
          )}
          <Button
            appearance="subtle"
            icon={<CrossIcon />}
            aria-label={`Remove ${noun} ${row.name || index + 1}`}
            onPress={() => {
              onChange(rows.filter(({ id }) => id !== row.id));
              focusAddButton();
            }}
          />
        </fieldset>
      ))}
      <div>
        <Button icon={<AddIcon />} data-add-row isDisabled={rows.length >= most} onPress={add}>
          Add {noun}
        </Button>
        {rows.length >= most ? (
          <p className="charter-form__lead">{`${holder} takes at most ${most} of these: more would dilute it.`}</p>
        ) : null}
      </div>
    </div>
  );
}

const DIRECTIONS = [
  { value: 'up', label: 'Higher' },
  { value: 'down', label: 'Lower' },
] as const;

/** Which way is better. */
export function DirectionSelect(props: {
  readonly value: Direction;
  readonly onChange: (direction: Direction) => void;
}) {
  return <Select<Direction> label="Better is" options={DIRECTIONS} {...props} />;
}
