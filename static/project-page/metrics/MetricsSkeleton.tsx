import { Skeleton } from '../../shared/ui/Skeleton';
import { Spinner } from '../../shared/ui/Spinner';

const PLACES = ['first', 'second', 'third', 'fourth'] as const;

/** The page's shape while the project's history is read. */
export function MetricsSkeleton() {
  return (
    <>
      <div className="metrics__head">
        <Spinner label="Reading the history of this project. Large projects take a few seconds." />
      </div>
      <div className="metrics__charts" aria-hidden="true">
        {PLACES.map((place) => (
          <div key={place} className="metrics__placeholder">
            <Skeleton label={`The ${place} chart`} lines={4} />
          </div>
        ))}
      </div>
    </>
  );
}
