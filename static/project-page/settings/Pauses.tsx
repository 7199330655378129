import { useState } from 'react';
import type { ProjectSettings } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { DateField } from '../../shared/ui/DateField';
import { CrossIcon } from '../../shared/ui/icons';
import { weekdayInWords } from '../../shared/words';

type Pauses = ProjectSettings['pauses'];

/** Stretches in which the whole team stands still, such as a shutdown: they count as no process time. */
export function Pauses(props: {
  readonly pauses: Pauses;
  readonly onChange: (pauses: Pauses) => void;
  readonly isDisabled: boolean;
}) {
  const { pauses, onChange, isDisabled } = props;
  return (
    <fieldset className="settings__group settings__group--stacked">
      <legend>Pauses</legend>
      {pauses.length === 0 ? (
        <p className="settings__note">None. Process times leave out what lies in a pause.</p>
      ) : (
        <ul className="settings__pauses">
          {pauses.map((pause) => (
            <li key={`${pause.from} ${pause.to}`}>
              {inWords(pause)}
              {isDisabled ? null : (
                <Button
                  appearance="subtle"
                  icon={<CrossIcon />}
                  aria-label={`Remove the pause ${inWords(pause)}`}
                  onPress={() => onChange(pauses.filter((other) => other !== pause))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isDisabled ? null : <NewPause key={pauses.length} onAdd={(pause) => onChange([...pauses, pause])} />}
    </fieldset>
  );
}

function NewPause({ onAdd }: { readonly onAdd: (pause: Pauses[number]) => void }) {
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const isBackwards = from !== undefined && to !== undefined && to < from;
  return (
    <div className="settings__row">
      <DateField label="First day of a pause" isOptional value={from} onChange={setFrom} />
      <DateField
        label="Last day of the pause"
        isOptional
        value={to}
        onChange={setTo}
        error={isBackwards ? 'The pause ends before it begins.' : undefined}
      />
      <Button
        isDisabled={from === undefined || to === undefined || isBackwards}
        onPress={() => {
          if (from !== undefined && to !== undefined) onAdd({ from, to });
        }}
      >
        Add the pause
      </Button>
    </div>
  );
}

const inWords = ({ from, to }: Pauses[number]): string =>
  from === to ? weekdayInWords(from) : `${weekdayInWords(from)} to ${weekdayInWords(to)}`;
