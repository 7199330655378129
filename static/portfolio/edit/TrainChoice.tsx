import { unpackRows } from '../../../src/contract/portfolioRows';
import { trainId } from '../../../src/contract/portfolioRules';
import type { Portfolio } from '../../shared/contract';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Select } from '../../shared/ui/Select';
import { Spinner } from '../../shared/ui/Spinner';
import { useInvoke } from '../../shared/useInvoke';
import { NotListed } from './NotListed';

interface TrainProps {
  /** Id of the train; null where none is chosen. */
  readonly train: string | null;
  readonly onChange: (train: string) => void;
  readonly error: string | undefined;
}

/** The release trains of the projects that the viewer may see. Only a train's id is kept, which does not tell its name. */
export function TrainChoice(props: TrainProps) {
  const { answer, reload } = useInvoke('portfolio.read', { projects: 'all' });
  switch (answer.state) {
    case 'loading':
      return <Spinner label="Looking for release trains" />;
    case 'failed':
      return <NotListed error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Trains {...props} trains={trainsIn(answer.value)} />;
  }
}

const trainsIn = ({ rows }: Portfolio) =>
  [...new Set(unpackRows(rows).flatMap(({ releaseTrain }) => releaseTrain ?? []))]
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => ({ value: trainId(name), label: name }));

const NONE = '';

function Trains(props: TrainProps & { readonly trains: ReturnType<typeof trainsIn> }) {
  const { trains, train, onChange, error } = props;
  const isUnseen = train !== null && trains.every(({ value }) => value !== train);
  if (trains.length === 0 && !isUnseen)
    return (
      <SectionMessage>
        No project that you may see belongs to a release train yet. A project’s charter names its train.
      </SectionMessage>
    );
  const first =
    train === null
      ? [{ value: NONE, label: 'Choose a release train' }]
      : isUnseen
        ? [{ value: train, label: 'One that you may not see' }]
        : [];
  return (
    <Select
      label="Release train"
      options={[...first, ...trains]}
      value={train ?? NONE}
      onChange={(value) => value !== NONE && onChange(value)}
      error={error}
    />
  );
}
