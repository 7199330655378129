import { useState } from 'react';
import { adfOf } from '../adf/document';
import {
  createIssue,
  fieldValue,
  type RequiredField,
  readCreatableTypes,
  readRequiredFields,
} from '../api/create';
import type { Project } from '../api/projects';
import type { Answer } from '../api/request';
import { useLoad } from '../api/useLoad';
import { Button } from '../components/Button';
import { Field } from '../components/Field';
import { useFlags } from '../components/Flags';
import { Picker } from '../components/Picker';
import { navigate, usePathname } from '../routing/history';
import { paths, routeOf } from '../routing/route';

const noFields: Answer<readonly RequiredField[]> = { ok: true, value: [] };

type Entered = Readonly<Record<string, string>>;

interface RequiredFieldsProps {
  readonly fields: readonly RequiredField[];
  readonly entered: Entered;
  readonly onChange: (entered: Entered) => void;
}

const RequiredFields = ({ fields, entered, onChange }: RequiredFieldsProps) =>
  fields.map((field) => {
    const shared = {
      label: field.name,
      value: entered[field.id] ?? '',
      required: true,
      onChange: (value: string) => onChange({ ...entered, [field.id]: value }),
    };
    return field.options.length > 0 ? (
      <Picker key={field.id} {...shared} options={field.options} />
    ) : (
      <Field key={field.id} {...shared} />
    );
  });

interface CreateIssueFormProps {
  readonly projects: readonly Project[];
  readonly onClose: () => void;
}

/** Starts in the project one is looking at, and asks for whatever else that project requires. */
export function CreateIssueForm({ projects, onClose }: CreateIssueFormProps) {
  const route = routeOf(usePathname());
  const here = 'project' in route ? route.project : undefined;
  const start = projects.find(({ key }) => key === here) ?? projects[0];
  const [project, setProject] = useState(start?.key ?? '');
  const [typeId, setTypeId] = useState<string>();
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const [entered, setEntered] = useState<Entered>({});
  const [error, setError] = useState<string>();
  const flags = useFlags();

  const types = useLoad(`types ${project}`, () => readCreatableTypes(project));
  const offered = types.state === 'ready' ? types.value : [];
  const type =
    offered.find(({ id }) => id === typeId) ?? offered.find(({ hierarchyLevel }) => hierarchyLevel !== 1);
  const required = useLoad(`fields ${project} ${type?.id ?? ''}`, async () =>
    type ? readRequiredFields(project, type.id) : noFields,
  );
  const fields = required.state === 'ready' ? required.value : [];

  async function create() {
    const answer = await createIssue({
      project: { key: project },
      issuetype: { id: type?.id },
      summary,
      ...(description.trim() === '' ? {} : { description: adfOf(description) }),
      ...Object.fromEntries(fields.map((field) => [field.id, fieldValue(field, entered[field.id] ?? '')])),
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
            setTypeId(undefined);
            setEntered({});
          }}
        />
        {types.state === 'ready' && offered.length === 0 ? (
          <p role="alert">You may not create issues in this project. Choose another one, or switch person.</p>
        ) : (
          <Picker
            label="Issue type"
            value={type?.id ?? ''}
            options={offered.map(({ id, name }) => ({ id, label: name }))}
            onChange={setTypeId}
          />
        )}
        <Field label="Summary" value={summary} onChange={setSummary} required autoFocus />
        <RequiredFields fields={fields} entered={entered} onChange={setEntered} />
        <Field label="Description" value={description} onChange={setDescription} multiline />
      </div>
      {error && (
        <p className="dialog-error" role="alert">
          {error}
        </p>
      )}
      <div className="dialog-actions">
        <Button look="subtle" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" isDisabled={!type || required.state !== 'ready'}>
          Create
        </Button>
      </div>
    </form>
  );
}
