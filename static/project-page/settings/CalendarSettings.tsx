import { Checkbox } from '../../shared/ui/Checkbox';
import { DaysOff } from '../../shared/ui/DaysOff';
import { TextField } from '../../shared/ui/TextField';
import type { SectionProps } from './SettingsForm';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];

/** In which zone days begin, and on which of them people work. */
export function CalendarSettings({ page, settings, change, isDisabled }: SectionProps) {
  const { weekdays, holidays } = settings;
  const toggle = (weekday: number, works: boolean) =>
    change({
      weekdays: works ? [...weekdays, weekday].sort() : weekdays.filter((other) => other !== weekday),
    });
  return (
    <section className="settings__section" aria-labelledby="settings-calendar">
      <h2 id="settings-calendar">Calendar</h2>
      <TextField
        label="Time zone"
        isOptional
        placeholder={page.timeZone}
        value={settings.timeZone ?? ''}
        isDisabled={isDisabled}
        onChange={(zone) => change({ timeZone: zone.trim() === '' ? null : zone.trim() })}
        description="Days begin at its midnight, such as Europe/Berlin. Left empty, each viewer’s own counts, and two people may see a different day."
      />
      <fieldset className="settings__group">
        <legend>Working days</legend>
        {MONDAY_FIRST.map((weekday) => (
          <Checkbox
            key={weekday}
            isSelected={weekdays.includes(weekday)}
            isDisabled={isDisabled || (weekdays.length === 1 && weekdays.includes(weekday))}
            onChange={(works) => toggle(weekday, works)}
          >
            {WEEKDAYS[weekday]}
          </Checkbox>
        ))}
      </fieldset>
      {isDisabled ? null : (
        <DaysOff
          days={holidays}
          onChange={(days) => change({ holidays: [...days] })}
          description="Public holidays and shutdowns. The guideline of the burndown stays level on them."
        />
      )}
    </section>
  );
}
