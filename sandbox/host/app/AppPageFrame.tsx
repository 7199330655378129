import type { AppModule } from '../api/sandbox';
import { AppFrame } from './AppFrame';
import type { Extension } from './extensions';

/** A page that belongs to the app alone. Its own history shows in the address behind this page's. */
export function AppPageFrame(props: {
  readonly module: AppModule;
  readonly extension: Extension;
  readonly basePath: string;
}) {
  const { module, extension, basePath } = props;
  return (
    <div className="app-page">
      <h1 className="visually-hidden">{module.title}</h1>
      <AppFrame
        moduleKey={module.key}
        resource={module.resource}
        title={module.title}
        extension={extension}
        basePath={basePath}
      />
    </div>
  );
}
