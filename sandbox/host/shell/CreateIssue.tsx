import { useState } from 'react';
import { adfOf } from '../adf/document';
import { createIssue, readCreatableTypes } from '../api/issues';
import { type Project, readProjects } from '../api/projects';
import { useLoad } from '../api/useLoad';
import { Await } from '../components/Await';
import { Button } from '../components/Button';
import { DialogBox } from '../components/DialogBox';
import { Field } from '../components/Field';
import { useFlags } from '../components/Flags';
import { Picker } from '../components/Picker';
import { navigate, usePathname } from '../routing/history';
import { paths, routeOf } from '../routing/route';

/** The form once the projects are known; starts in the project one is looking at. */
function CreateForm({
  projects,
  onClose,
}: {
  readonly projects: readonly Project[];
  readonly onClose: () => void;
}) {
  const route = routeOf(usePathname());
  const here = 'project' in route ? route.project : undefined;
  const start = projects.find(({ key }) => key === here) ?? projects[0];
  const [project, setProject] = useState(start?.key ?? '');
  const [type, setType] = useState<string>();
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const [error, setError] = useState<string>();
  const types = useLoad(`types ${project}`, () => readCreatableTypes(project));
  const flags = useFlags();

  const offered = types.state === 'ready' ? types.value : [];
  const chosenType =
    offered.find(({ id }) => id === type) ?? offered.find(({ hierarchyLevel }) => hierarchyLevel !== 1);

  async function create() {
    const answer = await createIssue({
      project: { key: project },
      issuetype: { id: chosenType?.id },
      summary,
      ...(description.trim() === '' ? {} : { description: adfOf(description) }),
    });
    if (!answer.ok) return setError(answer.failure.sentence);
    const { key } = answer.value;
    flags.show({
      id: `created ${key}`,
      title: `${key} was created`,
      tone: 'success',
      passing: true,
      actions: [{ text: 'View issue', onPress: () => navigate(paths.issue(key)) }],
    });
    onClose();
  }

  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div className="dialog-body">
        <Picker
          label="Project"
          value={project}
          options={projects.map(({ key, name }) => ({ id: key, label: `${name} (${key})` }))}
          onChange={(key) => {
            setProject(key);
            setType(undefined);
          }}
        />
        <Picker
          label="Issue type"
          value={chosenType?.id ?? ''}
          options={offered.map(({ id, name }) => ({ id, label: name }))}
          onChange={setType}
        />
        <Field label="Summary" value={summary} onChange={setSummary} required autoFocus error={error} />
        <Field label="Description" value={description} onChange={setDescription} multiline />
      </div>
      <div className="dialog-actions">
        <Button look="subtle" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" isDisabled={chosenType === undefined}>
          Create
        </Button>
      </div>
    </form>
  );
}

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
            <CreateForm projects={list} onClose={onClose} />
          )
        }
      </Await>
    </DialogBox>
  );
}
