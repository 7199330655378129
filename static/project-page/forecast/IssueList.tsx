import { useState } from 'react';
import type { IssueRef } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { amount } from '../../shared/words';
import { IssueLine } from '../metrics/parts/IssueLine';

const MANY = 50;

/** The issues behind a place in a picture, until it is closed. */
export function IssueList(props: {
  readonly title: string;
  readonly issues: readonly IssueRef[];
  readonly onClose: () => void;
}) {
  const { title, issues, onClose } = props;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? issues : issues.slice(0, MANY);
  return (
    <section className="forecast__issues" aria-label={title}>
      <div className="forecast__panel-head">
        <h3 className="forecast__issues-title">{`${title} (${amount(issues.length)})`}</h3>
        <Button appearance="subtle" size="compact" onPress={onClose}>
          Close
        </Button>
      </div>
      {issues.length === 0 ? <p>None.</p> : null}
      <ul>
        {shown.map((issue) => (
          <li key={issue.key}>
            <IssueLine issue={issue} />
          </li>
        ))}
      </ul>
      {shown.length < issues.length ? (
        <Button appearance="subtle" size="compact" onPress={() => setShowsAll(true)}>
          {`Show all ${amount(issues.length)}`}
        </Button>
      ) : null}
    </section>
  );
}
