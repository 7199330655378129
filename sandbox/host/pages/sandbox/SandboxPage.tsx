import { clearLog, type LogLine, readLog } from '../../api/sandbox';
import { useLoad } from '../../api/useLoad';
import { Avatar } from '../../components/Avatar';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { usePageTitle } from '../../components/usePageTitle';
import { useSession } from '../../session/Session';
import { PersonaList } from '../../shell/PersonaList';
import { countCalls } from './countCalls';
import { ProblemLog } from './ProblemLog';
import { VirtualClock } from './VirtualClock';

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
        <VirtualClock onAdvanced={log.reload} />
        <Await loaded={log} words="Reading the log…">
          {(lines) => (
            <>
              <section className="box sandbox-log" aria-labelledby="problems">
                <h2 id="problems" className="box-title">
                  Problems
                </h2>
                <ProblemLog lines={lines} />
              </section>
              <section className="box sandbox-log" aria-labelledby="calls">
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
