import './portfolio.css';
import { lazy, Suspense } from 'react';
import { textAt } from '../shared/bridge';
import { mount } from '../shared/mount';
import { Skeleton } from '../shared/ui/Skeleton';
import { readConfiguration } from './configuration';
import { PortfolioGadget } from './PortfolioGadget';

const EditGadget = lazy(() => import('./EditGadget'));

mount(({ extension, timeZone }) => {
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
          projects={configuration.projects}
          timeZone={timeZone}
          gadget={textAt(extension, 'gadget', 'id')}
        />
      )}
    </main>
  );
});
