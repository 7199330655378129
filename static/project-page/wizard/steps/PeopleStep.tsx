import './rows.css';
import './PeopleStep.css';
import { LIMITS } from '../../../../src/contract/limits';
import type { Person, Role } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { AddIcon, CrossIcon } from '../../../shared/ui/icons';
import { PersonPicker } from '../../../shared/ui/PersonPicker';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { Select } from '../../../shared/ui/Select';
import { TextField } from '../../../shared/ui/TextField';
import { ROLE_NAMES, ROLES } from '../../../shared/words';
import { type DraftSeat, withRow } from '../draft';
import type { StepProps } from './stepProps';
import { useRowFocus } from './useRowFocus';

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
        <p className="wizard__lead">The stages a model passes, in order. The last one is production.</p>
        <Environments {...props} />
      </section>
      <section className="people-step__part" aria-labelledby="team">
        <h3 id="team">Team</h3>
        <p className="wizard__lead">
          Add a seat for each person who gets a share of the same work, such as experiments of their own. Name
          the seat, not the person; who sits there is kept by Jira alone. Without seats, such work is planned
          once, for the whole team.
        </p>
        <Team {...props} />
      </section>
      <section className="people-step__part" aria-labelledby="people">
        <h3 id="people">People</h3>
        <p className="wizard__lead">
          Choose who takes the issues of each role, or leave it empty and assign them later. Whoever sits on a
          seat takes the issues of that seat instead. Jira keeps the assignee; this app stores no names.
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

/** Seats among which the template may split work, such as one set of experiments each. */
function Team({ draft, update, errors, project }: StepProps) {
  const { list, focusRow, focusAddButton } = useRowFocus();
  const { team } = draft;
  const change = (id: number, fields: Partial<DraftSeat>) =>
    update({ team: team.map((seat) => (seat.id === id ? { ...seat, ...fields } : seat)) });
  const add = () => {
    const role: Role = 'data-scientist';
    const rows = withRow(team, { name: `${ROLE_NAMES[role]} ${team.length + 1}`, role });
    update({ team: rows });
    focusRow(rows.at(-1)?.id ?? 0);
  };
  const remove = (id: number) => {
    update({ team: team.filter((seat) => seat.id !== id) });
    focusAddButton();
  };
  return (
    <div className="rows rows--seats" ref={list}>
      {errors.team ? <SectionMessage appearance="error">{errors.team}</SectionMessage> : null}
      {team.map((seat, index) => (
        <fieldset key={seat.id} className="rows__row" data-row={seat.id}>
          <legend className="rows__legend">Seat {index + 1}</legend>
          <TextField
            label="Seat"
            value={seat.name}
            onChange={(name) => change(seat.id, { name })}
            error={errors[`team.${index}.name`]}
          />
          <Select
            label="Role"
            options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
            value={seat.role}
            onChange={(role) => change(seat.id, { role })}
          />
          <PersonPicker
            label="Person"
            isOptional
            project={project}
            value={seat.person}
            onChange={(person) => change(seat.id, { person })}
          />
          <Button
            appearance="subtle"
            icon={<CrossIcon />}
            aria-label={`Remove seat ${seat.name || index + 1}`}
            onPress={() => remove(seat.id)}
          />
        </fieldset>
      ))}
      <div>
        <Button icon={<AddIcon />} data-add-row isDisabled={team.length >= LIMITS.seats} onPress={add}>
          Add seat
        </Button>
        {team.length >= LIMITS.seats ? (
          <p className="rows__full">A plan takes at most {LIMITS.seats} seats.</p>
        ) : null}
      </div>
    </div>
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
