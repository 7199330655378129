import { readProjects } from '../api/projects';
import { useLoad } from '../api/useLoad';
import { Await } from '../components/Await';
import { DialogBox } from '../components/DialogBox';
import { CreateIssueForm } from './CreateIssueForm';

/** The dialog behind *Create*. */
export default function CreateIssue({ onClose }: { readonly onClose: () => void }) {
  const projects = useLoad('projects', readProjects);
  return (
    <DialogBox title="Create issue" onClose={onClose}>
      <Await loaded={projects} words="Reading your projects…">
        {(list) =>
          list.length === 0 ? (
            <p className="dialog-body">You have no project to create an issue in. Switch person to go on.</p>
          ) : (
            <CreateIssueForm projects={list} onClose={onClose} />
          )
        }
      </Await>
    </DialogBox>
  );
}
