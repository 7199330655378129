import { useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PreviewIssue } from '../../shared/contract';
import { ChevronRightIcon } from '../../shared/ui/icons';
import { counted, KIND_NAMES } from '../../shared/words';
import { estimateInWords } from './previewWords';
import type { TimelineRow } from './timelineLayout';

interface LineProps {
  /** Place in CSS pixels: of the row, of the labels' end, of a working day after that. */
  readonly top: number;
  readonly labels: number;
  readonly xOf: (workingDay: number) => number;
  /** Told when it is pointed at or has the keyboard, and when not any more. */
  readonly onActive: (isActive: boolean) => void;
}

interface EpicLineProps extends LineProps {
  readonly row: Extract<TimelineRow, { type: 'epic' }>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function EpicLine({ row, top, labels, xOf, onActive, isOpen, onToggle }: EpicLineProps) {
  const { epic, begins, ends } = row;
  const left = xOf(begins);
  return (
    <Button
      className="timeline__row timeline__row--epic"
      style={{ top }}
      aria-expanded={isOpen}
      onPress={onToggle}
      onHoverChange={onActive}
      onFocusChange={onActive}
    >
      <span className="timeline__label" style={{ width: labels }}>
        <ChevronRightIcon />
        <bdi className="timeline__text">{epic.summary}</bdi>
        <span className="visually-hidden">, {counted(epic.children.length, 'issue')}</span>
      </span>
      <span
        className="timeline__span"
        style={{ left: labels + left, width: Math.max(2, xOf(ends) - left) }}
      />
    </Button>
  );
}

interface IssueLineProps extends LineProps {
  readonly issue: PreviewIssue;
  readonly isChanged: boolean;
  /** Opens its fields next to the label. */
  readonly onEdit: (at: Element) => void;
}

export function IssueLine(props: IssueLineProps) {
  const { issue, top, labels, xOf, onActive, isChanged, onEdit } = props;
  const label = useRef<HTMLSpanElement>(null);
  const left = xOf(issue.begins);
  const isMoment = issue.begins === issue.ends;
  return (
    <Button
      className="timeline__row"
      style={{ top }}
      onPress={() => {
        if (label.current) onEdit(label.current);
      }}
      onHoverChange={onActive}
      onFocusChange={onActive}
    >
      <span className="timeline__label timeline__label--issue" ref={label} style={{ width: labels }}>
        <bdi className="timeline__text" title={issue.summary}>
          {issue.summary}
        </bdi>
        {isChanged ? (
          <span className="timeline__dot">
            <span className="visually-hidden">, changed</span>
          </span>
        ) : null}
        <span className="visually-hidden">{spokenPlace(issue)}</span>
      </span>
      <span
        className="timeline__bar"
        data-critical={issue.slack === 0 || undefined}
        data-moment={isMoment || undefined}
        style={{ left: labels + left, width: isMoment ? undefined : Math.max(4, xOf(issue.ends) - left) }}
      />
    </Button>
  );
}

/** What the bar shows, for those who do not see it. */
function spokenPlace({ kind, sprint, estimate, slack }: PreviewIssue): string {
  const what = `, ${KIND_NAMES[kind]}, ${estimateInWords(estimate)}, sprint ${sprint}`;
  if (slack === undefined) return what;
  return slack === 0
    ? `${what}, on the critical path`
    : `${what}, may slip ${counted(Math.floor(slack), 'working day')}`;
}
