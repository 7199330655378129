import './FitPanel.css';
import type { ReactNode } from 'react';
import type { Fit, FitChoices, FitQuestion } from '../../shared/contract';
import { Checkbox } from '../../shared/ui/Checkbox';
import { Disclosure } from '../../shared/ui/Disclosure';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Select } from '../../shared/ui/Select';
import { listed } from '../../shared/words';
import { FitField } from './FitField';
import { chosenValue, unansweredQuestions, withValue } from './fitChoices';

interface FitPanelProps {
  readonly fit: Fit;
  /** What was decided so far; without `onChange` it can only be read. */
  readonly choices?: FitChoices;
  readonly onChange?: (choices: FitChoices) => void;
  /** What choosing sprints does. */
  readonly sprintsLabel?: string;
}

const NEW_SPRINTS = 'Create the plan’s sprints on the board and put its issues into them';

/** How the plan fits this Jira: what was found, what will happen, what is left out, and what a person has to decide. */
export function FitPanel({ fit, choices = {}, onChange, sprintsLabel = NEW_SPRINTS }: FitPanelProps) {
  const open = unansweredQuestions(fit, choices);
  return (
    <div className="fit">
      {fit.blockers.length > 0 ? (
        <SectionMessage appearance="warning" title="No issues can be created here yet">
          <Sentences of={fit.blockers} />
        </SectionMessage>
      ) : null}
      <Disclosure title="How the plan fits this project" isInitiallyOpen={fit.questions.length > 0}>
        <div className="fit__parts">
          {fit.questions.length > 0 ? (
            <Questions questions={fit.questions} {...{ open, choices, onChange }} />
          ) : null}
          {onChange ? <Decisions {...{ fit, choices, onChange, sprintsLabel }} /> : null}
          <Part title="What will happen" of={fit.notes} />
          <Part title="Issue types" of={typeSentences(fit)} />
          <Part title="Left out" of={fit.leftOut} />
          <Part
            title="Permissions you do not have"
            of={fit.missing.map(({ permission, consequence }) => `“${permission}”: ${consequence}`)}
          />
        </div>
      </Disclosure>
    </div>
  );
}

function Questions(props: {
  readonly questions: readonly FitQuestion[];
  readonly open: readonly FitQuestion[];
  readonly choices: FitChoices;
  readonly onChange: FitPanelProps['onChange'];
}) {
  const { questions, open, choices, onChange } = props;
  if (!onChange)
    return (
      <Part
        title="Asked before generating"
        of={questions.map(
          ({ fieldName, typeName }) => `This Jira requires “${fieldName}” for each “${typeName}”.`,
        )}
      />
    );
  return (
    <section className="fit__part">
      <h3>Required by this Jira</h3>
      <p>
        {open.length === 0
          ? 'Everything that Jira requires is filled in. Each new issue of the type gets the value.'
          : 'Jira creates no issue without these. Each new issue of the type gets the value.'}
      </p>
      <div className="fit__fields">
        {questions.map((question) => (
          <div
            key={`${question.typeId} ${question.fieldId}`}
            data-missing={open.includes(question) || undefined}
          >
            <FitField
              question={question}
              value={chosenValue(choices, question)}
              onChange={(value) => onChange(withValue(choices, question, value))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

const NO_LINKS = '';

function Decisions(props: {
  readonly fit: Fit;
  readonly choices: FitChoices;
  readonly onChange: (choices: FitChoices) => void;
  readonly sprintsLabel: string;
}) {
  const { fit, choices, onChange, sprintsLabel } = props;
  if (fit.linkTypes.length === 0 && !fit.sprints) return null;
  const chosen = choices.linkType === undefined ? fit.linkType : choices.linkType;
  return (
    <section className="fit__part">
      <h3>Your choice</h3>
      {fit.linkTypes.length > 0 ? (
        <Select
          label="Link type for “blocks”"
          description="This Jira has no link type that says so."
          options={[
            ...fit.linkTypes.map((name) => ({ value: name, label: name })),
            { value: NO_LINKS, label: 'Leave links out' },
          ]}
          value={chosen ?? NO_LINKS}
          onChange={(name) => onChange({ ...choices, linkType: name === NO_LINKS ? null : name })}
        />
      ) : null}
      {fit.sprints ? (
        <Checkbox
          isSelected={choices.sprints ?? false}
          onChange={(sprints) => onChange({ ...choices, sprints })}
        >
          {sprintsLabel}
        </Checkbox>
      ) : null}
    </section>
  );
}

/** @example 'Found in this project: “Epic” for epics, “Story” for all other work. “Bug” is not used.' */
function typeSentences({ issueTypes }: Fit): readonly string[] {
  const used = issueTypes
    .filter(({ use }) => use !== 'unused')
    .map(({ name, use }) => `“${name}” for ${use === 'epics' ? 'epics' : 'all other work'}`);
  const unused = issueTypes.filter(({ use }) => use === 'unused').map(({ name }) => `“${name}”`);
  return [
    ...(used.length > 0 ? [`Found in this project: ${listed(used)}.`] : []),
    ...(unused.length > 0 ? [`Not used: ${listed(unused)}.`] : []),
  ];
}

function Part({ title, of }: { readonly title: string; readonly of: readonly string[] }): ReactNode {
  return of.length === 0 ? null : (
    <section className="fit__part">
      <h3>{title}</h3>
      <Sentences of={of} />
    </section>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="fit__sentences">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
