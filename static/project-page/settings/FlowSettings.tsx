import { Checkbox } from '../../shared/ui/Checkbox';
import { columnsOf } from './columns';
import { Pauses } from './Pauses';
import { SettingChoices } from './SettingChoices';
import { SettingNumber } from './SettingNumber';
import type { SectionProps } from './SettingsForm';

/** What is offered first: a promise that most teams can keep. */
const FIRST_EXPECTATION = { percent: 85, days: 10 } as const;

/** Where work waits, when nobody works, what may be expected, and when an issue has been forgotten. */
export function FlowSettings(props: SectionProps) {
  const { settings, change, isDisabled } = props;
  return (
    <section className="settings__section" aria-labelledby="settings-flow">
      <h2 id="settings-flow">Flow</h2>
      <WaitingColumns {...props} />
      <Pauses
        pauses={settings.pauses}
        isDisabled={isDisabled}
        onChange={(pauses) => change({ pauses: [...pauses] })}
      />
      <Expectation {...props} />
      <SettingNumber
        label="An issue in progress is stale after so many working days without a change"
        description="Stale issues are listed under Data quality."
        value={settings.staleAfterDays}
        range={[1, 60]}
        byDefault={5}
        isDisabled={isDisabled}
        onChange={(staleAfterDays) => change({ staleAfterDays })}
      />
    </section>
  );
}

function WaitingColumns({ page, settings, change, isDisabled }: SectionProps) {
  const all = columnsOf(page, settings).map(({ name }) => name);
  const done = all.indexOf(settings.done ?? page.workflow.done);
  // What is done waits for nothing.
  const names = done < 0 ? all : all.slice(0, done);
  const toggle = (name: string, waits: boolean) =>
    // A name that is no column any more goes away with the next choice.
    change({ waiting: names.filter((other) => (other === name ? waits : settings.waiting.includes(other))) });
  return (
    <SettingChoices
      label="Columns in which work waits"
      choices={names.map((name) => ({ value: name, label: name }))}
      chosen={settings.waiting}
      isDisabled={isDisabled}
      onToggle={toggle}
    >
      <p className="settings__note settings__whole">
        Such as “Ready for review”. Time in them is no process time, and lowers flow efficiency.
      </p>
    </SettingChoices>
  );
}

function Expectation({ settings: { serviceLevel }, change, isDisabled }: SectionProps) {
  return (
    <fieldset className="settings__group">
      <legend>Service level expectation</legend>
      <Checkbox
        isSelected={serviceLevel !== null}
        isDisabled={isDisabled}
        onChange={(isSet) => change({ serviceLevel: isSet ? FIRST_EXPECTATION : null })}
      >
        Hold work to an expectation
      </Checkbox>
      {serviceLevel === null ? null : (
        <div className="settings__row settings__whole">
          <SettingNumber
            label="So many per cent of the work"
            value={serviceLevel.percent}
            range={[50, 99]}
            byDefault={FIRST_EXPECTATION.percent}
            isDisabled={isDisabled}
            onChange={(percent) => change({ serviceLevel: { ...serviceLevel, percent } })}
          />
          <SettingNumber
            label="is finished within so many days of its start"
            value={serviceLevel.days}
            range={[1, 365]}
            byDefault={FIRST_EXPECTATION.days}
            isDisabled={isDisabled}
            onChange={(days) => change({ serviceLevel: { ...serviceLevel, days } })}
          />
        </div>
      )}
    </fieldset>
  );
}
