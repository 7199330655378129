import './edit.css';
import { view } from '@forge/bridge';
import { type FormEvent, useState } from 'react';
import type { GadgetConfiguration } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Select } from '../../shared/ui/Select';
import { configurationToKeep, REFRESH_MINUTES } from '../configuration';
import { type Choice, choiceOf, choiceProblem, configurationOf } from './choice';
import { Looks } from './Looks';
import { Scope } from './Scope';

const REFRESH_NAMES: Readonly<Record<GadgetConfiguration['refresh'], string>> = {
  0: 'Only when the dashboard is opened',
  15: 'Every 15 minutes',
  30: 'Every 30 minutes',
  60: 'Every hour',
  120: 'Every 2 hours',
};

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
      <Scope choice={choice} onChange={change} error={showsProblem ? problem : undefined} />
      <Looks shown={choice} onChange={change} />
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
