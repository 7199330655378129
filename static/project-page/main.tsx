import { textAt } from '../shared/bridge';
import { mount } from '../shared/mount';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { ProjectPage } from './ProjectPage';

mount((context) => {
  const project = textAt(context.extension, 'project', 'key') ?? textAt(context.extension, 'project', 'id');
  if (project === undefined) {
    return (
      <SectionMessage appearance="error" title="No project">
        Jira did not say which project this page belongs to. Open it again from the project’s sidebar.
      </SectionMessage>
    );
  }
  return <ProjectPage project={project} boardId={textAt(context.extension, 'board', 'id')} />;
});
