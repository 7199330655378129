import type { GrowthPreview, Person, Role } from '../../shared/contract';
import { PersonPicker } from '../../shared/ui/PersonPicker';
import { ROLE_NAMES } from '../../shared/words';
import type { GrowthDraft } from './additions';

/** Who takes the new issues: of each role that they need, and of each seat among which they are split. */
export function GrowthPeople(props: {
  readonly project: string;
  readonly plan: Pick<GrowthPreview, 'roles' | 'seats'>;
  readonly draft: GrowthDraft;
  readonly onDraft: (draft: GrowthDraft) => void;
}) {
  const { project, plan, draft, onDraft } = props;
  if (plan.roles.length === 0) return null;
  const fillRole = (role: Role, person: Person | undefined) => {
    const { [role]: _before, ...others } = draft.people;
    onDraft({ ...draft, people: person ? { ...others, [role]: person } : others });
  };
  const fillSeat = (name: string, person: Person | undefined) => {
    const others = draft.seats.filter((seat) => seat.name !== name);
    onDraft({ ...draft, seats: person ? [...others, { name, person }] : others });
  };
  return (
    <section className="grow__part" aria-labelledby="growth-people">
      <h3 id="growth-people">People</h3>
      <p className="grow__existing">
        Choose who takes the new issues, or leave it empty and assign them later. Jira keeps the assignee;
        this app stores no names.
      </p>
      <div className="grow__people">
        {plan.roles.map((role) => (
          <PersonPicker
            key={role}
            label={ROLE_NAMES[role]}
            isOptional
            project={project}
            value={draft.people[role]}
            onChange={(person) => fillRole(role, person)}
          />
        ))}
        {plan.seats.map((name) => (
          <PersonPicker
            key={`seat ${name}`}
            label={`Seat “${name}”`}
            isOptional
            project={project}
            value={draft.seats.find((seat) => seat.name === name)?.person}
            onChange={(person) => fillSeat(name, person)}
          />
        ))}
      </div>
    </section>
  );
}
