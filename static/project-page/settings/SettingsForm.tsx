import { useState } from 'react';
import { invoke } from '../../shared/bridge';
import { momentIn, zoneName } from '../../shared/charts/days';
import type { AppError, ProjectSettings, SettingsPage } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { counted } from '../../shared/words';
import { CalendarSettings } from './CalendarSettings';
import { CountingSettings } from './CountingSettings';
import { FlowSettings } from './FlowSettings';
import { WorkflowSettings } from './WorkflowSettings';

/** What a section of the form shows and changes. */
export interface SectionProps {
  readonly page: SettingsPage;
  readonly settings: ProjectSettings;
  readonly change: (some: Partial<ProjectSettings>) => void;
  readonly isDisabled: boolean;
}

interface SettingsFormProps {
  readonly project: string;
  readonly page: SettingsPage;
  readonly reload: () => void;
}

type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: AppError };

/** The settings, to read or to change. Nothing counts before it is saved. */
export function SettingsForm({ project, page, reload }: SettingsFormProps) {
  const [settings, setSettings] = useState(page.settings);
  const [revision, setRevision] = useState(page.revision);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });

  const change = (some: Partial<ProjectSettings>) => {
    setSettings((before) => ({ ...before, ...some }));
    setSaving({ state: 'idle' });
  };
  const save = async () => {
    setSaving({ state: 'saving' });
    const result = await invoke('settings.save', { project, revision, settings: sent(settings) });
    if (!result.ok) return setSaving({ state: 'failed', error: result.error });
    setRevision(result.value.revision);
    setSaving({ state: 'saved' });
  };
  const section: SectionProps = { page, settings, change, isDisabled: !page.mayChange };

  return (
    <form
      className="settings"
      aria-label="How this project is measured"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {page.mayChange ? (
        <p>These hold for everybody who looks at the metrics of this project.</p>
      ) : (
        <SectionMessage title="You may look at these settings">
          <p>Changing them takes the permission “Administer projects” in this project.</p>
        </SectionMessage>
      )}
      <WorkflowSettings {...section} />
      <FlowSettings {...section} />
      <CountingSettings {...section} />
      <CalendarSettings {...section} />
      <LastRead {...page} />
      <SavingResult {...{ saving, reload }} />
      {page.mayChange ? (
        <div className="settings__buttons">
          <Button type="submit" appearance="primary" isPending={saving.state === 'saving'}>
            Save settings
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function LastRead({ lastRead, settings, timeZone }: SettingsPage) {
  if (lastRead === null) return null;
  const zone = settings.timeZone ?? timeZone;
  const { at, calls, points } = lastRead;
  return (
    <p className="settings__note">
      {`Changes were last read from Jira on ${momentIn(at, zone)} (${zoneName(zone)}): ${counted(calls, 'call')}, which took ${counted(points, 'point')} of the allowance that Jira gives this app for an hour.`}
    </p>
  );
}

function SavingResult({ saving, reload }: { readonly saving: Saving; readonly reload: () => void }) {
  if (saving.state === 'saved')
    return <SectionMessage appearance="success" live title="The settings are saved" />;
  if (saving.state !== 'failed') return null;
  return (
    <SectionMessage
      appearance="error"
      live
      title="The settings were not saved"
      actions={saving.error.code === 'conflict' ? <Button onPress={reload}>Show theirs</Button> : undefined}
    >
      {(saving.error.issues ?? [saving.error]).map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </SectionMessage>
  );
}

/** As the request has them: its lists may be changed. */
const sent = (settings: ProjectSettings) => ({
  ...settings,
  columns: settings.columns?.map(({ name, statusIds }) => ({ name, statusIds: [...statusIds] })) ?? null,
  waiting: [...settings.waiting],
  pauses: [...settings.pauses],
  weekdays: [...settings.weekdays],
  holidays: [...settings.holidays],
  issueTypes: settings.issueTypes === null ? null : [...settings.issueTypes],
});
