import { Button } from 'react-aria-components';
import { ChevronDownIcon } from '../shared/ui/icons';

/** A column's heading that sorts by it; the arrow and `aria-sort` say how it is sorted now. */
export function SortHeading(props: {
  readonly title: string;
  /** Undefined where the table is sorted by another column. */
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly onSort: () => void;
}) {
  const { title, direction, onSort } = props;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <Button className="portfolio__sort" onPress={onSort}>
        <span className="ui-table__heading" data-sort={direction}>
          {title}
          {direction === undefined ? null : <ChevronDownIcon />}
        </span>
      </Button>
    </th>
  );
}
