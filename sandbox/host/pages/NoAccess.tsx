import { Icon } from '../components/Icon';
import { usePageTitle } from '../components/usePageTitle';
import { Link } from '../routing/Link';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { PersonaList } from '../shell/PersonaList';

/** Jira does not say whether a thing is missing or hidden, and neither does this page. */
export function NoAccess({ what }: { readonly what: string }) {
  const { persona } = useSession();
  usePageTitle('No access');
  return (
    <section className="dead-end">
      <Icon name="lock" size={24} />
      <h1>You don’t have access to {what}</h1>
      <p>
        It may not exist, or {persona ? `${persona.displayName} may not see it` : 'nobody is signed in'}. Ask
        its administrator for access, or look at it as somebody who has it.
      </p>
      <PersonaList />
      <p>
        <Link href={paths.projects}>Go to the projects you can see</Link>
      </p>
    </section>
  );
}
