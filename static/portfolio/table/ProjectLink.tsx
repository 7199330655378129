import { type MouseEvent, useContext } from 'react';
import { Link } from 'react-aria-components';
import { openPage, openPageInNewTab } from '../../shared/bridge';
import type { ProjectRef } from '../../shared/contract';
import { SiteContext } from '../../shared/ui/SiteLink';
import { planPagePath } from '../addresses';

/** A link to a project's plan inside a row that can be pressed itself: pressing the link is not pressing the row. */
export function ProjectLink({ project }: { readonly project: Pick<ProjectRef, 'key' | 'name'> }) {
  const site = useContext(SiteContext);
  const path = planPagePath(project.key);
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) openPageInNewTab(path);
    else openPage(path);
  };
  return (
    <Link href={`${site}${path}`} className="rows__project" onClick={follow}>
      {project.name}
    </Link>
  );
}
