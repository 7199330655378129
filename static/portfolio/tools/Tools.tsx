import './tools.css';
import type { GadgetColumn, GadgetSort, HealthStatus } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import { COLUMN_NAMES } from '../columns';
import { HEALTH_NAMES, HEALTH_ORDER } from '../portfolioWords';
import type { RowGroup, Sought } from '../table/arrange';
import { nextOrder } from '../table/order';
import { ExportMenu } from './ExportMenu';

const HEALTHS: readonly { readonly value: HealthStatus | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'Any health' },
  ...HEALTH_ORDER.map((value) => ({ value, label: HEALTH_NAMES[value] })),
];

/** Looks for projects, sorts them, prints them and saves them as a file. */
export default function Tools(props: {
  readonly groups: readonly RowGroup[];
  readonly columns: readonly GadgetColumn[];
  readonly sought: Sought;
  readonly onSeek: (sought: Sought) => void;
  readonly order: GadgetSort;
  readonly onSort: (order: GadgetSort) => void;
  readonly asOf: string;
  readonly timeZone: string;
}) {
  const { groups, columns, sought, onSeek, order, onSort, asOf, timeZone } = props;
  const sortable = ['project', ...columns] as const;
  return (
    <div className="tools">
      <div className="tools__find">
        <TextField
          label="Find a project"
          isLabelHidden
          placeholder="Find a project"
          type="search"
          value={sought.words}
          onChange={(words) => onSeek({ ...sought, words })}
        />
      </div>
      <Select
        label="Health"
        isLabelHidden
        options={HEALTHS}
        value={sought.health}
        onChange={(health) => onSeek({ ...sought, health })}
      />
      <Select
        label="Sort"
        isLabelHidden
        options={sortable.map((value) => ({ value, label: `By ${COLUMN_NAMES[value].toLowerCase()}` }))}
        value={order.column}
        onChange={(column) => column === order.column || onSort(nextOrder(order, column))}
      />
      <div className="tools__actions">
        <Button appearance="subtle" onPress={() => window.print()}>
          Print
        </Button>
        <ExportMenu groups={groups} asOf={asOf} timeZone={timeZone} />
      </div>
    </div>
  );
}
