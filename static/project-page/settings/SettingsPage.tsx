import './SettingsPage.css';
import { NotRead } from '../../shared/ui/NotRead';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { SettingsForm } from './SettingsForm';

/** How the project is measured: its workflow, what counts, and its calendar. */
export default function SettingsPage({ project }: { readonly project: string }) {
  const { answer, reload } = useInvoke('settings.read', { project });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the settings" lines={8} />;
    case 'failed':
      return <NotRead title="The settings could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <SettingsForm key={answer.value.revision} {...{ project, page: answer.value, reload }} />;
  }
}
