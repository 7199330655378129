import type { ProjectPi } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import type { OpenRoute, PiQuery } from '../routes';
import { incrementsOf, inTrain, trainsOf } from './choice';

/** A train's name follows its letter, so that none can be mistaken for the other two choices. */
const ALL = 'all';
const NONE = 'none';
const keyOf = (train: PiQuery['train']): string =>
  train === undefined ? ALL : train === null ? NONE : `=${train}`;
const trainOf = (key: string): PiQuery['train'] =>
  key === ALL ? undefined : key === NONE ? null : key.slice(1);

/** Which release train and increment is shown, and the agendas of its meetings. */
export function PiBar(props: {
  readonly projects: readonly ProjectPi[];
  readonly query: PiQuery;
  /** The increment that is shown. */
  readonly pi: string | undefined;
  readonly open: OpenRoute;
}) {
  const { projects, query, pi, open } = props;
  const trains = trainsOf(projects);
  const increments = incrementsOf(inTrain(projects, query.train));
  const agenda = (kind: 'planning' | 'review') => () =>
    open({ page: 'pi', agenda: kind, query: { ...query, pi } });
  return (
    <div className="pi__bar">
      {trains.length === 0 ? null : (
        <Select
          label="Release train"
          options={[undefined, ...trains].map((train) => ({
            value: keyOf(train),
            label: train ?? (train === null ? 'No release train' : 'All release trains'),
          }))}
          value={keyOf(query.train)}
          onChange={(key) => open({ page: 'pi', query: { train: trainOf(key) } })}
        />
      )}
      {pi === undefined ? null : (
        <>
          <Select
            label="Program increment"
            options={[...new Set([pi, ...increments])].map((value) => ({ value, label: value }))}
            value={pi}
            onChange={(chosen) => open({ page: 'pi', query: { ...query, pi: chosen } })}
          />
          <div className="pi__agendas">
            <Button onPress={agenda('planning')}>Agenda for PI planning</Button>
            <Button onPress={agenda('review')}>Agenda for inspect and adapt</Button>
          </div>
        </>
      )}
    </div>
  );
}
