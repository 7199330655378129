import { EmptyState } from '../shared/ui/EmptyState';
import { SiteLink } from '../shared/ui/SiteLink';
import { PROJECTS_PATH } from './addresses';

/** Why the gadget is empty, and the one next step. */
export function NothingToShow({ isAll }: { readonly isAll: boolean }) {
  return isAll ? (
    <EmptyState
      title="No ML plan to show"
      action={<SiteLink path={PROJECTS_PATH}>Choose a project to plan</SiteLink>}
    >
      <p>
        Every project with an ML plan that you may see is listed here; so far there is none. Open a project
        and generate its ML plan, or ask for access to one that has a plan.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="None of the chosen projects can be shown">
      <p>
        They have no ML plan any more, or you may not see them. Choose others in this gadget’s settings, or
        ask the owner of the dashboard.
      </p>
    </EmptyState>
  );
}
