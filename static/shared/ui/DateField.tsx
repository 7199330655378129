import './DateField.css';
import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldProps } from './Field';
import { IconButton } from './IconButton';
import { CalendarIcon, ChevronRightIcon } from './icons';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or nothing chosen. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A calendar day, typed or picked. Heavy (it brings a calendar): only for lazily loaded pages. */
export function DateField(props: DateFieldProps) {
  const { label, description, error, isOptional = false, value, onChange } = props;
  return (
    <DatePicker
      className="ui-field"
      value={readDay(value)}
      onChange={(date) => onChange(date?.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className="ui-field__control ui-date">
        <DateInput className="ui-date__input">
          {(segment) => <DateSegment segment={segment} className="ui-date__segment" />}
        </DateInput>
        <IconButton>
          <CalendarIcon />
        </IconButton>
      </Group>
      <FieldNote description={description} error={error} />
      <Popover className="ui-date__popover">
        <Dialog className="ui-date__dialog">
          <Calendar>
            <header className="ui-date__header">
              <IconButton slot="previous" className="ui-date__previous">
                <ChevronRightIcon />
              </IconButton>
              <Heading className="ui-date__month" />
              <IconButton slot="next">
                <ChevronRightIcon />
              </IconButton>
            </header>
            <CalendarGrid className="ui-date__grid">
              {(date) => <CalendarCell date={date} className="ui-date__cell" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function readDay(day: string | undefined): CalendarDate | null {
  return day === undefined ? null : parseDate(day);
}
