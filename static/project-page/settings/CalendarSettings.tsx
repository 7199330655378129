import { DaysOff } from '../../shared/ui/DaysOff';
import { TextField } from '../../shared/ui/TextField';
import { SettingChoices } from './SettingChoices';
import type { SectionProps } from './SettingsForm';

const WEEKDAYS = [
  { value: 1, label: 'Monday' },
  { value: 2, label: 'Tuesday' },
  { value: 3, label: 'Wednesday' },
  { value: 4, label: 'Thursday' },
  { value: 5, label: 'Friday' },
  { value: 6, label: 'Saturday' },
  { value: 0, label: 'Sunday' },
];

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
      <SettingChoices
        label="Working days"
        choices={WEEKDAYS}
        chosen={weekdays}
        needsOne
        isDisabled={isDisabled}
        onToggle={toggle}
      />
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
