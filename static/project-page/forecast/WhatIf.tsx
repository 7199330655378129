import { useId } from 'react';
import type { Change, Measured, Outlook, WhenDone } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import { Slider } from '../../shared/ui/Slider';
import { counted } from '../../shared/words';
import { changesAnything, type Played } from './played';
import { answerWords, differenceWords } from './words';

const WEEK = 7;
const MOST_WEEKS = 12;

/** What would happen with fewer issues, a source that comes later or a quicker team, played as the sliders move. */
export function WhatIf(props: {
  readonly outlook: Outlook;
  readonly played: Played;
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}) {
  const { outlook, played, change, onChange } = props;
  const titleId = useId();
  const remaining = outlook.waiting.reduce((sum, { items }) => sum + items, outlook.ready);
  return (
    <section className="forecast__panel" aria-labelledby={titleId}>
      <div className="forecast__panel-head">
        <h2 id={titleId} className="forecast__panel-title">
          What if …
        </h2>
        {changesAnything(change) ? (
          <Button appearance="subtle" size="compact" onPress={() => onChange({})}>
            Reset
          </Button>
        ) : null}
      </div>
      <Slider
        label="Fewer issues"
        value={change.fewerItems ?? 0}
        max={remaining}
        words={(value) => (value === 0 ? 'as it is' : `${counted(value, 'issue')} fewer`)}
        onChange={(fewerItems) => onChange({ ...change, fewerItems })}
      />
      <SourceDelay {...{ outlook, change, onChange }} />
      <Slider
        label="What the team finishes"
        value={Math.round((change.throughput ?? 1) * 100)}
        min={50}
        max={200}
        step={5}
        neutral={100}
        words={throughputWords}
        onChange={(percent) => onChange({ ...change, throughput: percent / 100 })}
      />
      <p className="forecast__difference" role="status">
        {played.isChanged ? changedWords(played.changed, played.laterDays) : UNCHANGED}
      </p>
    </section>
  );
}

const UNCHANGED = 'Move a slider to see what it does to the date.';

function changedWords(changed: Measured<WhenDone>, laterDays: number | null): string {
  if (changed.status === 'insufficient') return 'Nothing would remain.';
  return `${answerWords(changed)}: ${differenceWords(laterDays)}.`;
}

function throughputWords(percent: number): string {
  if (percent === 100) return 'as it is';
  return percent > 100 ? `${percent - 100}% more` : `${100 - percent}% less`;
}

/** Nothing where no remaining issue waits for data. */
function SourceDelay({
  outlook,
  change,
  onChange,
}: {
  readonly outlook: Outlook;
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}) {
  const sources = [...new Set(outlook.access.map(({ source }) => source))];
  const [first] = sources;
  if (first === undefined) return null;
  const { source, days } = change.later ?? { source: first, days: 0 };
  return (
    <div className="forecast__source">
      {sources.length > 1 ? (
        <Select<string>
          label="Data source"
          options={sources.map((name) => ({ value: name, label: name }))}
          value={source}
          onChange={(name) => onChange({ ...change, later: { source: name, days } })}
        />
      ) : null}
      <Slider
        label={`Access to ${source}`}
        value={days / WEEK}
        min={-MOST_WEEKS}
        max={MOST_WEEKS}
        neutral={0}
        words={weeksWords}
        onChange={(weeks) => onChange({ ...change, later: { source, days: weeks * WEEK } })}
      />
    </div>
  );
}

function weeksWords(weeks: number): string {
  if (weeks === 0) return 'as it is';
  return weeks > 0 ? `${counted(weeks, 'week')} later` : `${counted(-weeks, 'week')} earlier`;
}
