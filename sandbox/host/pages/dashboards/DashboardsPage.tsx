import { useState } from 'react';
import { createDashboard, readDashboards } from '../../api/dashboards';
import { useLoad } from '../../api/useLoad';
import { PersonName } from '../../components/Avatar';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { DialogBox } from '../../components/DialogBox';
import { Empty } from '../../components/Empty';
import { Field } from '../../components/Field';
import { usePageTitle } from '../../components/usePageTitle';
import { navigate } from '../../routing/history';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';

function CreateDashboard({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  async function create() {
    const answer = await createDashboard(name.trim());
    if (answer.ok) navigate(paths.dashboard(answer.value.id));
    else setError(answer.failure.sentence);
  }
  return (
    <DialogBox title="Create dashboard" size="small" onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <div className="dialog-body">
          <Field label="Name" value={name} onChange={setName} required autoFocus error={error} />
        </div>
        <div className="dialog-actions">
          <Button look="subtle" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit">
            Create
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}

/** Every dashboard the person may open. */
export default function DashboardsPage() {
  usePageTitle('Dashboards');
  const [creating, setCreating] = useState(false);
  const dashboards = useLoad('dashboards', readDashboards);
  const create = <Button onPress={() => setCreating(true)}>Create dashboard</Button>;
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">Dashboards</h1>
        {create}
      </div>
      <Await loaded={dashboards} words="Reading the dashboards…">
        {(list) =>
          list.length === 0 ? (
            <Empty title="No dashboard yet">
              <p>A dashboard shows gadgets side by side. Create one, then add a gadget to it.</p>
            </Empty>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Owner</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(({ id, name, owner }) => (
                    <tr key={id}>
                      <td>
                        <Link href={paths.dashboard(id)}>{name}</Link>
                      </td>
                      <td>
                        {owner ? <PersonName person={owner} /> : <span className="subtle">System</span>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Await>
      {creating && <CreateDashboard onClose={() => setCreating(false)} />}
    </>
  );
}
