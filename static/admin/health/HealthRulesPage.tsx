import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { HealthRulesForm } from './HealthRulesForm';

/** The rules by which the portfolio judges the projects of the site. */
export default function HealthRulesPage() {
  const { answer, reload } = useInvoke('rules.read', {});
  if (answer.state === 'loading') return <Skeleton label="Reading the health rules" lines={8} />;
  if (answer.state === 'failed')
    return (
      <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
        <p>{answer.error.message}</p>
      </SectionMessage>
    );
  return <HealthRulesForm key={answer.value.revision} page={answer.value} reload={reload} />;
}
