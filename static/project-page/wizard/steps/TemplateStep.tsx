import { NotRead } from '../../../shared/ui/NotRead';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useInvoke } from '../../../shared/useInvoke';
import { TemplateCards } from '../TemplateCards';
import type { StepProps } from './stepProps';

/** What the plan is made from: one of the templates that ship with the app, or one of the site's own. */
export function TemplateStep({ draft, update, errors, project }: StepProps) {
  const { answer, reload } = useInvoke('templates.list', { project });
  if (answer.state === 'loading') return <Skeleton label="Reading the templates" lines={6} />;
  if (answer.state === 'failed') {
    return <NotRead title="The templates could not be read" error={answer.error} onRetry={reload} />;
  }
  return (
    <TemplateCards
      templates={answer.value}
      value={draft.template}
      onChange={(template) => update({ template })}
      error={errors.template}
    />
  );
}
