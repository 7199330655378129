import './portfolio.css';
import { lazy, Suspense } from 'react';
import { textAt } from '../shared/bridge';
import { mount } from '../shared/mount';
import { Skeleton } from '../shared/ui/Skeleton';
import { readConfiguration } from './configuration';
import { PortfolioGadget } from './PortfolioGadget';

const EditGadget = lazy(() => import('./edit/EditGadget'));
const ProjectDetails = lazy(() => import('./details/ProjectDetails'));

mount(({ extension, timeZone }) => {
  // In a dialog of its own, the gadget shows the details of one project.
  const project = textAt(extension, 'modal', 'project');
  if (project !== undefined)
    return (
      <Suspense fallback={<Skeleton label="Opening the project" lines={8} />}>
        <ProjectDetails project={project} timeZone={timeZone} />
      </Suspense>
    );
  const configuration = readConfiguration(extension.gadgetConfiguration);
  return (
    <main className="gadget">
      <h1 className="visually-hidden">ML portfolio</h1>
      {textAt(extension, 'entryPoint') === 'edit' ? (
        <Suspense fallback={<Skeleton label="Opening the settings" lines={5} />}>
          <EditGadget configuration={configuration} />
        </Suspense>
      ) : (
        <PortfolioGadget
          configuration={configuration}
          timeZone={timeZone}
          gadget={textAt(extension, 'gadget', 'id')}
        />
      )}
    </main>
  );
});
