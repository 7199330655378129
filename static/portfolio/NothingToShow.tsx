import type { GadgetScope } from '../shared/contract';
import { EmptyState } from '../shared/ui/EmptyState';
import { SiteLink } from '../shared/ui/SiteLink';
import { PROJECTS_PATH } from './addresses';

/** Why the gadget is empty, and the one next step. */
export function NothingToShow({ scope }: { readonly scope: GadgetScope }) {
  if (scope === 'all')
    return (
      <EmptyState
        title="No ML plan to show"
        action={<SiteLink path={PROJECTS_PATH}>Choose a project to plan</SiteLink>}
      >
        <p>
          Every project with an ML plan that you may see is listed here; so far there is none. Open a project
          and generate its ML plan, or ask for access to one that has a plan.
        </p>
      </EmptyState>
    );
  const { title, why } = emptyWords(scope);
  return (
    <EmptyState title={title}>
      <p>{`${why} Choose others in this gadget’s settings, or ask the owner of the dashboard.`}</p>
    </EmptyState>
  );
}

function emptyWords(scope: Exclude<GadgetScope, 'all'>) {
  if ('train' in scope)
    return {
      title: 'No project of this release train can be shown',
      why: 'No charter that you may see names it any more, or its projects have not been read yet.',
    };
  if ('savedFilter' in scope)
    return {
      title: 'This filter finds no project with an ML plan',
      why: 'None of the issues that it finds for you belongs to an ML plan, or their projects have not been read yet.',
    };
  return {
    title: 'None of the chosen projects can be shown',
    why: 'They have no ML plan any more, or you may not see them.',
  };
}
