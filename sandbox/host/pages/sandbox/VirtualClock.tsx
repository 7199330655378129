import { useState } from 'react';
import { advanceClock, readClock } from '../../api/sandbox';
import { useLoad } from '../../api/useLoad';
import { Button } from '../../components/Button';
import { instantWords } from '../../components/dates';
import { useFlags } from '../../components/Flags';
import { useSession } from '../../session/Session';

const HOUR = 3_600_000;
const units = { hours: HOUR, days: 24 * HOUR, weeks: 7 * 24 * HOUR } as const;
type Unit = keyof typeof units;
const unitNames: readonly Unit[] = ['hours', 'days', 'weeks'];

/** What time it is on the site, and a form to move it forward. */
export function VirtualClock({ onAdvanced }: { readonly onAdvanced: () => void }) {
  const { timeZone } = useSession();
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<Unit>('days');
  const clock = useLoad('clock', readClock);
  const flags = useFlags();

  async function advance() {
    const answer = await advanceClock(Math.round(Number(amount) * units[unit]));
    if (!answer.ok)
      return flags.show({
        id: 'clock',
        title: 'The clock did not move',
        description: answer.failure.sentence,
        tone: 'error',
      });
    clock.reload();
    onAdvanced();
  }

  return (
    <section className="box" aria-labelledby="clock">
      <h2 id="clock" className="box-title">
        Virtual clock
      </h2>
      <div className="box-body">
        <p>
          The site, the app and its timers live on this clock. Move it forward to see what a day or a week
          brings.
        </p>
        <form
          className="clock-form"
          onSubmit={(event) => {
            event.preventDefault();
            void advance();
          }}
        >
          <label className="visually-hidden" htmlFor="amount">
            How much
          </label>
          <input
            id="amount"
            className="input"
            type="number"
            min="1"
            max="365"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
          <label className="visually-hidden" htmlFor="unit">
            Unit
          </label>
          <select
            id="unit"
            className="input"
            value={unit}
            onChange={(event) => setUnit(unitNames.find((name) => name === event.target.value) ?? 'days')}
          >
            {unitNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <Button type="submit">Advance</Button>
        </form>
        <p role="status">
          {clock.state === 'ready' && `It is now ${instantWords(clock.value.now, timeZone)}.`}
        </p>
      </div>
    </section>
  );
}
