import { Icon } from '../components/Icon';
import { usePageTitle } from '../components/usePageTitle';
import { Link } from '../routing/Link';
import { paths } from '../routing/route';

/** An address the site does not have. */
export function NotFound() {
  usePageTitle('Page not found');
  return (
    <section className="dead-end">
      <Icon name="search" size={24} />
      <h1>This page does not exist</h1>
      <p>The link may be mistyped, or it leads to a part of Jira that this local site leaves out.</p>
      <p>
        <Link href={paths.projects}>Go to your projects</Link>
      </p>
    </section>
  );
}
