import { RadioCards } from '../../shared/ui/RadioCards';
import { Select } from '../../shared/ui/Select';
import { SettingChoices } from './SettingChoices';
import { SettingNumber } from './SettingNumber';
import type { SectionProps } from './SettingsForm';

const DONE_RULES = [
  {
    value: 'boardColumn',
    label: 'In a done column of the board',
    description: 'As Jira’s own velocity chart counts.',
  },
  {
    value: 'statusCategory',
    label: 'In a status of the category Done',
    description: 'Whatever columns the board has.',
  },
] as const;

/** Which issues count, by which field they are estimated, and when they are done. */
export function CountingSettings(props: SectionProps) {
  const { page, settings, change, isDisabled } = props;
  return (
    <section className="settings__section" aria-labelledby="settings-counting">
      <h2 id="settings-counting">What counts</h2>
      <IssueTypes {...props} />
      <div className="settings__row">
        <Select
          label="Estimates are in"
          options={[
            { value: '', label: page.board === null ? 'Jira’s story points' : 'The field of the board' },
            ...page.estimateFields.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
          ]}
          value={settings.estimateField ?? ''}
          onChange={(id) => change({ estimateField: id === '' ? null : id })}
          isDisabled={isDisabled}
        />
        <SettingNumber
          label="Velocity is the mean of so many closed sprints"
          value={settings.velocitySprints}
          range={[1, 20]}
          byDefault={7}
          isDisabled={isDisabled}
          onChange={(velocitySprints) => change({ velocitySprints })}
        />
      </div>
      <RadioCards
        label="In a sprint, work is done"
        options={DONE_RULES}
        value={settings.doneRule}
        isDisabled={isDisabled}
        onChange={(doneRule) => change({ doneRule })}
      />
    </section>
  );
}

function IssueTypes({ page, settings, change, isDisabled }: SectionProps) {
  const all = page.issueTypes.map(({ id }) => id);
  const counted = settings.issueTypes ?? all;
  const toggle = (id: string, counts: boolean) => {
    const next = all.filter((other) => (other === id ? counts : counted.includes(other)));
    change({ issueTypes: next.length === all.length ? null : next });
  };
  return (
    <SettingChoices
      label="Issue types"
      choices={page.issueTypes.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={counted}
      needsOne
      isDisabled={isDisabled}
      onToggle={toggle}
    />
  );
}
