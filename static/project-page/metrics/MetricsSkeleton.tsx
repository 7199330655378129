import type { Progress } from '../../shared/contract';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { Skeleton } from '../../shared/ui/Skeleton';
import { Spinner } from '../../shared/ui/Spinner';
import { amount, counted } from '../../shared/words';

const PLACES = ['first', 'second', 'third', 'fourth'] as const;

/** The page's shape while the project's history is read, and how far that is where it takes several steps. */
export function MetricsSkeleton({ progress }: { readonly progress?: Progress | undefined }) {
  return (
    <>
      {progress === undefined ? (
        <div className="metrics__head">
          <Spinner label="Reading the history of this project. Large projects take a few seconds." />
        </div>
      ) : (
        <ReadingProgress {...progress} />
      )}
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

function ReadingProgress({ done, total }: Progress) {
  const words = `${amount(done)} of ${counted(total, 'issue')}`;
  return (
    <div className="metrics__reading">
      <ProgressBar label="Issues read" value={done} max={total} valueText={words} />
      <Spinner label={`Reading the project’s history: ${words}`} />
      <p className="metrics__as-of">
        This takes a while the first time. What has been read is kept if you leave this page.
      </p>
    </div>
  );
}
