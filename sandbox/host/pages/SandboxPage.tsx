import { useState } from 'react';
import { advanceClock, clearLog, type LogLine, readClock, readLog } from '../api/sandbox';
import { useLoad } from '../api/useLoad';
import { Avatar } from '../components/Avatar';
import { Await } from '../components/Await';
import { Button } from '../components/Button';
import { instantWords } from '../components/dates';
import { useFlags } from '../components/Flags';
import { Icon } from '../components/Icon';
import { Lozenge } from '../components/Lozenge';
import { usePageTitle } from '../components/usePageTitle';
import { useSession } from '../session/Session';
import { PersonaList } from '../shell/PersonaList';

const HOUR = 3_600_000;
const units = { hours: HOUR, days: 24 * HOUR, weeks: 7 * 24 * HOUR } as const;
type Unit = keyof typeof units;
const unitNames: readonly Unit[] = ['hours', 'days', 'weeks'];

function ClockForm({ onAdvanced }: { readonly onAdvanced: () => void }) {
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

/** Calls by method and first part of the path, most frequent first. */
function countCalls(lines: readonly LogLine[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type, method, path = '' } of lines) {
    if (type !== 'jira-call') continue;
    const what = `${method} ${path.replace(/\?.*$/, '').replace(/\/([A-Z][A-Z0-9_]*-)?\d+(?=\/|$)/g, '/…')}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
}

function Problems({ lines }: { readonly lines: readonly LogLine[] }) {
  const { timeZone } = useSession();
  const problems = lines.filter(({ type }) => type === 'problem');
  if (problems.length === 0)
    return (
      <p className="box-body quiet-good">
        <Icon name="done" /> Nothing went wrong that the sandbox noticed.
      </p>
    );
  return (
    <ul className="log">
      {problems.map((line) => (
        <li key={line.id}>
          <Lozenge tone="danger">{line.kind ?? 'problem'}</Lozenge>
          <span className="log-message">{line.message}</span>
          <span className="subtle">
            {line.caller}, {instantWords(line.at, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const Calls = ({ lines }: { readonly lines: readonly LogLine[] }) => (
  <div className="table-scroll">
    <table className="table table-dense">
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col" className="number">
            Times
          </th>
        </tr>
      </thead>
      <tbody>
        {countCalls(lines).map(([what, times]) => (
          <tr key={what}>
            <td>
              <code>{what}</code>
            </td>
            <td className="number">{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What only a local site has: everybody's chair, a clock to turn, and the log. */
export default function SandboxPage() {
  usePageTitle('Sandbox');
  const { persona } = useSession();
  const log = useLoad('log', readLog);
  return (
    <>
      <h1 className="page-title">Sandbox</h1>
      <p className="page-lead">
        This site runs on your machine. It plays Jira Cloud and Forge for the app; it is not Atlassian’s
        software.
      </p>
      <div className="sandbox">
        <section className="box" aria-labelledby="people">
          <h2 id="people" className="box-title">
            People
          </h2>
          <div className="box-body">
            {persona && (
              <p className="person">
                <Avatar person={persona} size="medium" decorative />
                You are {persona.displayName}. {persona.description}.
              </p>
            )}
            <PersonaList />
          </div>
        </section>
        <ClockForm onAdvanced={log.reload} />
        <Await loaded={log} words="Reading the log…">
          {(lines) => (
            <>
              <section className="box" aria-labelledby="problems">
                <h2 id="problems" className="box-title">
                  Problems
                </h2>
                <Problems lines={lines} />
              </section>
              <section className="box" aria-labelledby="calls">
                <div className="box-head">
                  <h2 id="calls" className="box-title">
                    Jira calls
                  </h2>
                  <Button look="subtle" onPress={log.reload}>
                    Refresh
                  </Button>
                  <Button look="subtle" onPress={() => void clearLog().then(log.reload)}>
                    Clear the log
                  </Button>
                </div>
                <Calls lines={lines} />
              </section>
            </>
          )}
        </Await>
      </div>
    </>
  );
}
