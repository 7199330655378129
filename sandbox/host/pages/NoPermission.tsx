import { Icon } from '../components/Icon';
import { usePageTitle } from '../components/usePageTitle';
import { Link } from '../routing/Link';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { PersonaList } from '../shell/PersonaList';

/** What Jira answers whoever opens its settings without administering it. */
export function NoPermission() {
  const { persona } = useSession();
  usePageTitle('No permission');
  return (
    <section className="dead-end">
      <Icon name="lock" size={24} />
      <h1>You don’t have permission to open Jira’s settings</h1>
      <p>
        Only Jira administrators do, and {persona?.displayName ?? 'nobody'} is none. Ask one of them, or look
        at the site as somebody who is.
      </p>
      <PersonaList />
      <p>
        <Link href={paths.projects}>Go to the projects you can see</Link>
      </p>
    </section>
  );
}
