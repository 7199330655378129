import type { TemplateSummary } from '../shared/contract';
import { Button } from '../shared/ui/Button';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { useInvoke } from '../shared/useInvoke';
import { PageHeading } from './PageHeading';
import { TemplateTree } from './TemplateTree';

/** The plan that a template makes, to look it over. */
export default function PreviewPage(props: {
  readonly template: TemplateSummary;
  readonly onClose: () => void;
}) {
  const { id, version, name } = props.template;
  const { answer, reload } = useInvoke('templates.preview', { id, version });
  return (
    <>
      <div className="admin__top">
        <PageHeading takesFocus>
          {name}, version {version}
        </PageHeading>
        <Button onPress={props.onClose}>All templates</Button>
      </div>
      {answer.state === 'loading' ? <Skeleton label="Making the plan" lines={8} /> : null}
      {answer.state === 'failed' ? (
        <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
          <p>{answer.error.message}</p>
        </SectionMessage>
      ) : null}
      {answer.state === 'ready' ? <TemplateTree preview={answer.value} /> : null}
    </>
  );
}
