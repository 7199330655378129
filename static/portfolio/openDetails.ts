import { Modal } from '@forge/bridge';
import { openPage } from '../shared/bridge';
import type { PortfolioRow } from '../shared/contract';
import { planPagePath } from './addresses';

/** Opens a project's details in a dialog of the dashboard's, which is wider than a gadget; else its plan. */
export function openDetails({ project }: PortfolioRow): void {
  const dialog = new Modal({
    size: 'large',
    title: project.name,
    context: { project: project.id },
  });
  dialog.open().catch(() => openPage(planPagePath(project.key)));
}
