import './IssuesBehind.css';
import type { IssueRef } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { CrossIcon } from '../../../shared/ui/icons';
import { counted } from '../../../shared/words';
import { IssueLine } from './IssueLine';

/** What somebody pointed at in a picture, and the issues that make it up. */
export interface Behind {
  /** Such as "Week of 2 Mar 2026". */
  readonly title: string;
  readonly issues: readonly IssueRef[];
}

/** What scrolls takes the focus, or the keyboard could not scroll it. */
const SCROLLS = { tabIndex: 0 } as const;

/** The issues behind a bar or a day that was clicked, under the picture, until it is closed. */
export function IssuesBehind({ behind, onClose }: { readonly behind: Behind; readonly onClose: () => void }) {
  const { title, issues } = behind;
  return (
    <div className="behind" role="status">
      <div className="behind__head">
        <p className="behind__title">
          {title}: {issues.length === 0 ? 'no issues' : counted(issues.length, 'issue')}
        </p>
        <Button appearance="subtle" icon={<CrossIcon />} aria-label="Close the list" onPress={onClose} />
      </div>
      {issues.length === 0 ? null : (
        <ul {...SCROLLS} className="behind__list" aria-label={title}>
          {issues.map((issue) => (
            <li key={issue.key}>
              <IssueLine issue={issue} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
