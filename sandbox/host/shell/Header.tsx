import { lazy, Suspense, useState } from 'react';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { navigate, usePathname } from '../routing/history';
import { Link } from '../routing/Link';
import { paths, routeOf } from '../routing/route';
import { useSession } from '../session/Session';
import { PersonaMenu } from './PersonaMenu';
import { ThemeMenu } from './ThemeMenu';

const CreateIssue = lazy(() => import('./CreateIssue'));

const ISSUE_KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** An issue key opens the issue, anything else searches. */
function Search() {
  const [text, setText] = useState('');
  return (
    <search className="site-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = text.trim();
          if (wanted === '') return;
          navigate(ISSUE_KEY.test(wanted) ? paths.issue(wanted.toUpperCase()) : paths.search(wanted));
          setText('');
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          aria-label="Search issues"
          placeholder="Search"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}

const NavLink = ({
  href,
  text,
  here,
}: {
  readonly href: string;
  readonly text: string;
  readonly here: boolean;
}) => (
  <Link href={href} className="site-nav-link" current={here ? 'page' : undefined}>
    {text}
  </Link>
);

/** The bar at the top of every page. */
export function Header() {
  const route = routeOf(usePathname());
  const { page } = route;
  const { persona, isAdministrator, modules } = useSession();
  const [creating, setCreating] = useState(false);
  return (
    <header className="site-header">
      <Link href={paths.projects} className="wordmark">
        <span className="wordmark-sign" aria-hidden="true">
          <span />
          <span />
          <span />
        </span>
        Jira
      </Link>
      <nav className="site-nav" aria-label="Site">
        <NavLink href={paths.projects} text="Projects" here={page === 'projects'} />
        <NavLink href={paths.dashboards} text="Dashboards" here={page === 'dashboards'} />
        {persona &&
          modules.globalPages.map(({ key, title }) => (
            <NavLink
              key={key}
              href={paths.globalPage(key)}
              text={title}
              here={page === 'global' && route.moduleKey === key}
            />
          ))}
        {isAdministrator && <NavLink href={paths.settings} text="Settings" here={page === 'settings'} />}
      </nav>
      <Search />
      {persona && (
        <Button look="primary" onPress={() => setCreating(true)}>
          <Icon name="plus" />
          <span className="create-word">Create</span>
        </Button>
      )}
      <div className="site-tools">
        <ThemeMenu />
        <PersonaMenu />
      </div>
      {creating && (
        <Suspense>
          <CreateIssue onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </header>
  );
}
