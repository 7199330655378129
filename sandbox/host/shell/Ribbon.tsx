import { Link } from '../routing/Link';
import { paths } from '../routing/route';

/** Says on every page that this is not Atlassian's. */
export const Ribbon = () => (
  <footer className="ribbon">
    <span>Local sandbox, not Atlassian's Jira</span>
    <Link href={paths.sandbox}>Sandbox: people, clock and log</Link>
  </footer>
);
