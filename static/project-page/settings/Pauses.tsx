import { useState } from 'react';
import type { ProjectSettings } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { DateField } from '../../shared/ui/DateField';
import { CrossIcon } from '../../shared/ui/icons';
import { dayInWords } from '../../shared/words';

type Pause = ProjectSettings['pauses'][number];

/** While a year is being typed the field already tells of days such as 0002-12-25. */
const EARLIEST = '2000-01-01';

/** Stretches in which nobody works; each is added whole, so that there is never half a pause. */
export function Pauses(props: {
  readonly pauses: readonly Pause[];
  readonly isDisabled: boolean;
  readonly onChange: (pauses: readonly Pause[]) => void;
}) {
  const { pauses, isDisabled, onChange } = props;
  return (
    <fieldset className="settings__group">
      <legend>Pauses</legend>
      <p className="settings__note settings__whole">
        Stretches in which nobody works on this project, such as a shutdown. They are no process time.
      </p>
      {pauses.length === 0 ? null : (
        <ul className="settings__pauses" aria-label="Pauses">
          {pauses.map((pause) => (
            <li key={`${pause.from} ${pause.to}`} className="settings__pause">
              {pauseWords(pause)}
              {isDisabled ? null : (
                <Button
                  appearance="subtle"
                  icon={<CrossIcon />}
                  aria-label={`Remove the pause ${pauseWords(pause)}`}
                  onPress={() => onChange(pauses.filter((other) => other !== pause))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isDisabled ? null : <NewPause key={pauses.length} pauses={pauses} onChange={onChange} />}
    </fieldset>
  );
}

const pauseWords = ({ from, to }: Pause): string => `${dayInWords(from)} to ${dayInWords(to)}`;

function NewPause(props: {
  readonly pauses: readonly Pause[];
  readonly onChange: (pauses: readonly Pause[]) => void;
}) {
  const { pauses, onChange } = props;
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const isBackwards = from !== undefined && to !== undefined && from > to;
  const isKnown = pauses.some((pause) => pause.from === from && pause.to === to);
  const isWhole = [from, to].every((day) => day !== undefined && day >= EARLIEST);
  const add = () => {
    if (from === undefined || to === undefined) return;
    onChange([...pauses, { from, to }].sort((one, other) => (one.from < other.from ? -1 : 1)));
  };
  return (
    <div className="settings__row settings__whole">
      <DateField label="First day of a pause" isOptional value={from} onChange={setFrom} />
      <DateField
        label="Last day of a pause"
        isOptional
        value={to}
        onChange={setTo}
        {...(isBackwards ? { error: 'Ends before it begins.' } : {})}
      />
      <div>
        <Button isDisabled={!isWhole || isBackwards || isKnown} onPress={add}>
          Add pause
        </Button>
      </div>
    </div>
  );
}
