import './SettingsPage.css';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
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
      return (
        <SectionMessage
          appearance="error"
          title="The settings could not be read"
          actions={<Button onPress={reload}>Try again</Button>}
        >
          <p>{answer.error.message}</p>
        </SectionMessage>
      );
    case 'ready':
      return <SettingsForm key={answer.value.revision} {...{ project, page: answer.value, reload }} />;
  }
}
