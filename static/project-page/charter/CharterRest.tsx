import type { MentionedByRole, Person, Role } from '../../shared/contract';
import { AmountField } from '../../shared/ui/AmountField';
import { PersonPicker } from '../../shared/ui/PersonPicker';
import { TextField } from '../../shared/ui/TextField';
import { ROLE_NAMES } from '../../shared/words';
import type { CharterDraft, DraftWorth } from './draft';
import { type CharterErrors, type CharterPartProps, type ChosenPeople, errorIn } from './formProps';
import { STAKEHOLDER_ROLES } from './stakeholderRoles';

/** Who is mentioned for each role, and how that changes. */
export interface CharterPeople {
  readonly project: string;
  readonly mentioned: MentionedByRole;
  readonly chosen: ChosenPeople;
  readonly onChoose: (role: Role, person: Person | null) => void;
}

interface CharterRestProps extends CharterPartProps {
  readonly people?: CharterPeople;
}

/** What a sponsor asks for beyond the question, the numbers and the risk. */
export function CharterRest({ people, ...part }: CharterRestProps) {
  const { value, onChange, errors } = part;
  return (
    <>
      <section className="charter-form__part" aria-labelledby="charter-scope">
        <h3 id="charter-scope">Scope</h3>
        <div className="charter-form__pair">
          <Lines {...part} field="scope" label="In scope" />
          <Lines {...part} field="nonGoals" label="Not in scope" />
        </div>
        <Lines {...part} field="successCriteria" label="The project has succeeded when" />
      </section>
      <section className="charter-form__part" aria-labelledby="charter-worth">
        <h3 id="charter-worth">Cost and benefit</h3>
        <WorthFields
          name="Cost"
          path="cost"
          worth={value.cost}
          onChange={(cost) => onChange({ cost })}
          errors={errors}
        />
        <WorthFields
          name="Benefit"
          path="benefit"
          worth={value.benefit}
          onChange={(benefit) => onChange({ benefit })}
          errors={errors}
        />
      </section>
      <Stakeholders {...part} {...(people === undefined ? {} : { people })} />
      <section className="charter-form__part" aria-labelledby="charter-train">
        <h3 id="charter-train">Part of something larger</h3>
        <div className="charter-form__pair">
          <TextField
            label="Release train"
            isOptional
            value={value.releaseTrain}
            onChange={(releaseTrain) => onChange({ releaseTrain })}
            error={errorIn(errors, 'releaseTrain')}
          />
          <TextField
            label="Program increment (PI)"
            isOptional
            value={value.pi}
            onChange={(pi) => onChange({ pi })}
            error={errorIn(errors, 'pi')}
          />
        </div>
      </section>
    </>
  );
}

type LinesField = 'scope' | 'nonGoals' | 'successCriteria' | 'otherStakeholders';

/** Several short statements, each on a line of its own. */
function Lines(props: CharterPartProps & { readonly field: LinesField; readonly label: string }) {
  const { value, onChange, errors, field, label } = props;
  const change = (text: string): Partial<CharterDraft> => ({ [field]: text });
  return (
    <TextField
      label={label}
      lines={4}
      value={value[field]}
      onChange={(text) => onChange(change(text))}
      description="One line for each."
      error={errorIn(errors, field)}
    />
  );
}

interface WorthFieldsProps {
  readonly name: string;
  readonly path: 'cost' | 'benefit';
  readonly worth: DraftWorth;
  readonly onChange: (worth: DraftWorth) => void;
  readonly errors: CharterErrors;
}

function WorthFields({ name, path, worth, onChange, errors }: WorthFieldsProps) {
  return (
    <fieldset className="charter-form__worth">
      <legend className="visually-hidden">{name}</legend>
      <AmountField
        label={name}
        value={worth.amount}
        onChange={(amount) => onChange({ ...worth, amount })}
        placeholder="Unknown"
        error={errors[`${path}.amount`]}
      />
      <TextField
        label="Unit"
        placeholder="Such as EUR a year"
        value={worth.unit}
        onChange={(unit) => onChange({ ...worth, unit })}
        error={errors[`${path}.unit`]}
      />
      <TextField
        label="In words"
        isOptional
        value={worth.words}
        onChange={(words) => onChange({ ...worth, words })}
        error={errors[`${path}.words`]}
      />
    </fieldset>
  );
}

function Stakeholders({ value, onChange, errors, people }: CharterRestProps) {
  return (
    <section className="charter-form__part" aria-labelledby="charter-stakeholders">
      <h3 id="charter-stakeholders">Stakeholders</h3>
      <p className="charter-form__lead">
        What does each role decide, expect or need? Leave out roles without a stake.{' '}
        {people
          ? 'Whom you choose is mentioned in the charter epic; Jira keeps the name, this app does not.'
          : 'Once the plan has its charter epic, you can say here who is meant: Jira keeps the name, this app does not.'}
      </p>
      {STAKEHOLDER_ROLES.map((role) => (
        <div key={role} className="charter-form__pair">
          <TextField
            label={ROLE_NAMES[role]}
            isOptional
            value={value.stakeholders[role] ?? ''}
            onChange={(words) => onChange({ stakeholders: { ...value.stakeholders, [role]: words } })}
            error={errorIn(errors, `stakeholders.${role}`)}
          />
          {people ? <Mention role={role} people={people} /> : null}
        </div>
      ))}
      <Lines
        {...{ value, onChange, errors }}
        field="otherStakeholders"
        label="Other stakeholders, by role or department"
      />
    </section>
  );
}

/** Who fills a role, as the charter epic mentions it. */
function Mention({ role, people }: { readonly role: Role; readonly people: CharterPeople }) {
  const before = people.mentioned[role]?.[0];
  const chosen = people.chosen[role];
  const person = chosen === undefined ? before : (chosen ?? undefined);
  return (
    <PersonPicker
      label={`${ROLE_NAMES[role]}: who`}
      isOptional
      project={people.project}
      value={person === undefined ? undefined : { avatarUrl: null, ...person }}
      onChange={(next) => people.onChoose(role, next ?? null)}
    />
  );
}
