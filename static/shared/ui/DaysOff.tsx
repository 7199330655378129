import './DaysOff.css';
import { weekdayInWords } from '../words';
import { Button } from './Button';
import { DateField } from './DateField';
import { CrossIcon } from './icons';

/** Days on which nobody works; choosing one adds it, so there is no row to fill in. */
export function DaysOff(props: {
  /** `YYYY-MM-DD`, oldest first. */
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
  readonly description: string;
  readonly error?: string | undefined;
}) {
  const { days, onChange, description, error } = props;
  const add = (day: string | undefined) => {
    if (day === undefined || days.includes(day) || !isWholeDay(day)) return;
    onChange([...days, day].sort());
  };
  return (
    <div className="ui-days-off">
      <DateField
        // A new field after each day: this one is only for adding.
        key={days.length}
        label="Add a day off"
        isOptional
        value={undefined}
        onChange={add}
        description={description}
        error={error}
      />
      {days.length > 0 ? (
        <ul className="ui-days-off__list" aria-label="Days off">
          {days.map((day) => (
            <li key={day} className="ui-days-off__day">
              {weekdayInWords(day)}
              <Button
                appearance="subtle"
                icon={<CrossIcon />}
                aria-label={`Remove ${weekdayInWords(day)}`}
                onPress={() => onChange(days.filter((other) => other !== day))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** While a year is being typed the field already tells of days such as 0002-12-25. */
const isWholeDay = (day: string): boolean => day >= '2000-01-01';
