import { RadioCards } from '../../shared/ui/RadioCards';
import type { Choice } from './choice';
import { FilterChoice } from './FilterChoice';
import { ProjectChoice } from './ProjectChoice';
import { TrainChoice } from './TrainChoice';

const SCOPES = [
  {
    value: 'all',
    label: 'All projects with an ML plan',
    description: 'Each viewer sees the ones they may see. New plans appear by themselves.',
  },
  {
    value: 'chosen',
    label: 'Only projects I choose',
    description: 'A fixed list of at most 100.',
  },
  {
    value: 'train',
    label: 'A release train',
    description: 'The projects whose charters name it, now and later.',
  },
  {
    value: 'filter',
    label: 'A saved filter',
    description: 'The projects in which one of Jira’s filters finds issues of the plan.',
  },
] as const;

/** Which projects the gadget shows. */
export function Scope(props: {
  readonly choice: Choice;
  readonly onChange: (part: Partial<Choice>) => void;
  readonly error: string | undefined;
}) {
  const { choice, onChange, error } = props;
  return (
    <>
      <RadioCards
        label="Projects"
        options={SCOPES}
        value={choice.scope}
        onChange={(scope) => onChange({ scope })}
      />
      {choice.scope === 'chosen' ? (
        <ProjectChoice chosen={choice.chosen} onChange={(chosen) => onChange({ chosen })} error={error} />
      ) : null}
      {choice.scope === 'train' ? (
        <TrainChoice train={choice.train} onChange={(train) => onChange({ train })} error={error} />
      ) : null}
      {choice.scope === 'filter' ? (
        <FilterChoice filter={choice.filter} onChange={(filter) => onChange({ filter })} error={error} />
      ) : null}
    </>
  );
}
