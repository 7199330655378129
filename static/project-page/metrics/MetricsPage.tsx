import { useInvoke } from '../../shared/useInvoke';

export default function MetricsPage({ project }: { readonly project: string }) {
  const { answer } = useInvoke('metrics.read', { project });
  return <p>{answer.state === 'loading' ? 'Reading the history of this project…' : 'Metrics'}</p>;
}
