import { NotRead } from '../../shared/ui/NotRead';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';

/** One project: how it stands and why, how it came here, and what waits. */
export default function ProjectDetails({ project }: { readonly project: string; readonly timeZone: string }) {
  const { answer, reload } = useInvoke('portfolio.project', { project });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the project" lines={8} />;
    case 'failed':
      return <NotRead title="The project could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <main className="details">{answer.value.row.project.name}</main>;
  }
}
