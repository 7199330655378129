import './rows.css';
import './PeopleStep.css';
import { LIMITS } from '../../../../src/contract/limits';
import type { Person, Role } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { AddIcon, CrossIcon } from '../../../shared/ui/icons';
import { PersonPicker } from '../../../shared/ui/PersonPicker';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { TextField } from '../../../shared/ui/TextField';
import { ROLE_NAMES } from '../../../shared/words';
import { withRow } from '../draft';
import type { StepProps } from './stepProps';
import { useRowFocus } from './useRowFocus';

/** Who the template assigns work to, the team first. */
const ROLES: readonly Role[] = [
  'product-owner',
  'scrum-master',
  'tech-lead',
  'data-scientist',
  'data-engineer',
  'ml-engineer',
  'data-owner',
  'business-owner',
  'legal',
];

/** Where the model runs on its way to production, and who does what. */
export function PeopleStep(props: StepProps) {
  const { draft, update, errors, project } = props;
  const assign = (role: Role, person: Person | undefined) => {
    const { [role]: _before, ...others } = draft.people;
    update({ people: person ? { ...others, [role]: person } : others });
  };
  return (
    <>
      <section className="people-step__part" aria-labelledby="environments">
        <h3 id="environments">Environments</h3>
        <p className="wizard__lead">The stages a model passes on its way to production, in order.</p>
        <Environments {...props} />
      </section>
      <section className="people-step__part" aria-labelledby="people">
        <h3 id="people">People</h3>
        <p className="wizard__lead">
          Choose who takes the issues of each role, or leave it empty and assign them later. Jira keeps the
          assignee; this app stores no names.
        </p>
        {errors.people ? <SectionMessage appearance="error">{errors.people}</SectionMessage> : null}
        <div className="people-step__roles">
          {ROLES.map((role) => (
            <PersonPicker
              key={role}
              label={ROLE_NAMES[role]}
              isOptional
              project={project}
              value={draft.people[role]}
              onChange={(person) => assign(role, person)}
            />
          ))}
        </div>
      </section>
    </>
  );
}

function Environments({ draft, update, errors }: StepProps) {
  const { list, focusRow, focusAddButton } = useRowFocus();
  const { environments } = draft;
  const add = () => {
    const rows = withRow(environments, { name: '' });
    update({ environments: rows });
    focusRow(rows.at(-1)?.id ?? 0);
  };
  return (
    <div className="rows rows--names" ref={list}>
      {errors.environments ? <SectionMessage appearance="error">{errors.environments}</SectionMessage> : null}
      {environments.map((environment, index) => (
        <div key={environment.id} className="rows__row" data-row={environment.id}>
          <TextField
            label={`Environment ${index + 1}`}
            isLabelHidden
            value={environment.name}
            onChange={(name) =>
              update({
                environments: environments.map((row) => (row.id === environment.id ? { ...row, name } : row)),
              })
            }
            error={errors[`environments.${index}`]}
          />
          <Button
            appearance="subtle"
            icon={<CrossIcon />}
            aria-label={`Remove environment ${environment.name || index + 1}`}
            isDisabled={environments.length === 1}
            onPress={() => {
              update({ environments: environments.filter((row) => row.id !== environment.id) });
              focusAddButton();
            }}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<AddIcon />}
          data-add-row
          isDisabled={environments.length >= LIMITS.environments}
          onPress={add}
        >
          Add environment
        </Button>
        {environments.length >= LIMITS.environments ? (
          <p className="rows__full">A plan takes at most {LIMITS.environments} environments.</p>
        ) : null}
      </div>
    </div>
  );
}
