import './edit.css';
import { view } from '@forge/bridge';
import { type FormEvent, useState } from 'react';
import type { GadgetConfiguration } from '../shared/contract';
import { Button } from '../shared/ui/Button';
import { RadioCards } from '../shared/ui/RadioCards';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Select } from '../shared/ui/Select';
import { type Choice, choiceOf, choiceProblem, configurationOf } from './choice';
import { configurationToKeep, REFRESH_MINUTES } from './configuration';
import { ProjectChoice } from './ProjectChoice';

const REFRESH_NAMES: Readonly<Record<GadgetConfiguration['refresh'], string>> = {
  0: 'Only when the dashboard is opened',
  15: 'Every 15 minutes',
  30: 'Every 30 minutes',
  60: 'Every hour',
  120: 'Every 2 hours',
};

const SCOPES = [
  {
    value: 'all',
    label: 'All projects with an ML plan',
    description: 'Each viewer sees the ones they may see. New plans appear by themselves.',
  },
  {
    value: 'chosen',
    label: 'Only projects I choose',
    description: 'A fixed list, such as the projects of one release train.',
  },
] as const;

/** Chooses what the gadget shows and how often it refreshes. */
export default function EditGadget({ configuration }: { readonly configuration: GadgetConfiguration }) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(configuration));
  const [showsProblem, setShowsProblem] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const problem = choiceProblem(choice);
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part });

  const save = (event: FormEvent) => {
    event.preventDefault();
    setShowsProblem(problem !== undefined);
    if (problem !== undefined) return;
    view
      .submit(configurationToKeep(configurationOf(choice)))
      .catch(() => setFailure('The dashboard did not take the settings. Try again, or reload the page.'));
  };

  return (
    <form className="edit" onSubmit={save}>
      <RadioCards
        label="Projects"
        options={SCOPES}
        value={choice.scope}
        onChange={(scope) => change({ scope })}
      />
      {choice.scope === 'chosen' ? (
        <ProjectChoice
          chosen={choice.chosen}
          onChange={(chosen) => change({ chosen })}
          error={showsProblem ? problem : undefined}
        />
      ) : null}
      <Select
        label="Refresh"
        options={REFRESH_MINUTES.map((value) => ({ value, label: REFRESH_NAMES[value] }))}
        value={choice.refresh}
        onChange={(refresh) => change({ refresh })}
      />
      {failure === undefined ? null : <SectionMessage appearance="error">{failure}</SectionMessage>}
      <div className="edit__actions">
        <Button type="submit" appearance="primary">
          Save
        </Button>
        <Button appearance="subtle" onPress={() => leave(configuration)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Leaves without a change. Where the dashboard has no way to close the settings, they are saved as they were. */
function leave(configuration: GadgetConfiguration): void {
  void view.close().catch(() => view.submit(configurationToKeep(configuration)));
}
