import './fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FitPanel } from '../../../static/project-page/generation/FitPanel';
import { unansweredQuestions } from '../../../static/project-page/generation/fitChoices';
import { MissingFields } from '../../../static/project-page/generation/MissingFields';
import type { Fit, FitChoices, FitQuestion } from '../../../static/shared/contract';
import { FIT } from './fixtures/plan';

const question = (fields: Partial<FitQuestion> & Pick<FitQuestion, 'kind' | 'fieldName'>): FitQuestion => ({
  typeId: '10',
  typeName: 'Story',
  fieldId: fields.fieldName.toLowerCase(),
  allowed: [],
  ...fields,
});

const TEAMS = [
  { id: '1', name: 'Red' },
  { id: '2', name: 'Blue' },
];

/** The panel as its pages show it. */
function Page(props: { readonly fit: Fit; readonly onChoices: (choices: FitChoices) => void }) {
  const { fit, onChoices } = props;
  const [choices, setChoices] = useState<FitChoices>({});
  const [attempts, setAttempts] = useState(0);
  const choose = (chosen: FitChoices) => {
    setChoices(chosen);
    onChoices(chosen);
  };
  return (
    <>
      <FitPanel fit={fit} choices={choices} onChange={choose} />
      <MissingFields id="missing" open={unansweredQuestions(fit, choices)} attempts={attempts} />
      <button type="button" onClick={() => setAttempts((count) => count + 1)}>
        Generate
      </button>
    </>
  );
}

const show = (fit: Partial<Fit>) => {
  let latest: FitChoices = {};
  const remember = (choices: FitChoices) => {
    latest = choices;
  };
  render(<Page fit={{ ...FIT, ...fit }} onChoices={remember} />);
  return { user: userEvent.setup(), chosen: () => latest };
};

const chosenFor = ({ fieldValues = {} }: FitChoices, field: string) => fieldValues['10']?.[field];

describe('fields that this Jira requires', () => {
  test('one of some values is chosen from them', async () => {
    const { user, chosen } = show({
      questions: [question({ kind: 'option', fieldName: 'Team', allowed: TEAMS })],
    });
    await user.click(screen.getByRole('button', { name: /Team \(Story\)/ }));
    await user.click(screen.getByRole('option', { name: 'Blue' }));
    expect(chosenFor(chosen(), 'team')).toBe('2');
  });

  test('several values are ticked, and taking the last one back leaves it unanswered', async () => {
    const { user, chosen } = show({
      questions: [question({ kind: 'options', fieldName: 'Teams', allowed: TEAMS })],
    });
    const group = screen.getByRole('group', { name: 'Teams (Story)' });
    await user.click(within(group).getByRole('checkbox', { name: 'Red' }));
    await user.click(within(group).getByRole('checkbox', { name: 'Blue' }));
    expect(chosenFor(chosen(), 'teams')).toEqual(['1', '2']);
    await user.click(within(group).getByRole('checkbox', { name: 'Red' }));
    await user.click(within(group).getByRole('checkbox', { name: 'Blue' }));
    expect(screen.getByText(/^Fill in “Teams” of each “Story” first/)).toBeDefined();
  });

  test('a number is sent as a number, and anything else is said at the field', async () => {
    const { user, chosen } = show({ questions: [question({ kind: 'number', fieldName: 'Cost' })] });
    const field = screen.getByRole('textbox', { name: 'Cost (Story)' });
    await user.type(field, 'much');
    expect(screen.getByText('Give a number, such as 12 or 0.5.')).toBeDefined();
    expect(screen.getByText(/^Fill in “Cost” of each “Story” first/)).toBeDefined();
    await user.clear(field);
    await user.type(field, '12');
    expect(chosenFor(chosen(), 'cost')).toBe(12);
    expect(screen.queryByText(/^Fill in/)).toBeNull();
  });

  test('a line of text is at most as long as Jira takes it', async () => {
    const { user, chosen } = show({ questions: [question({ kind: 'text', fieldName: 'Code' })] });
    const field = screen.getByRole('textbox', { name: 'Code (Story)' });
    await user.click(field);
    await user.paste('x'.repeat(256));
    expect(screen.getByText('Shorten this to 255 characters; it has 256.')).toBeDefined();
    await user.clear(field);
    await user.type(field, 'A-1');
    expect(chosenFor(chosen(), 'code')).toBe('A-1');
  });

  test('a paragraph may be longer', async () => {
    const { user, chosen } = show({ questions: [question({ kind: 'paragraph', fieldName: 'Why' })] });
    await user.click(screen.getByRole('textbox', { name: 'Why (Story)' }));
    await user.paste('x'.repeat(256));
    expect(chosenFor(chosen(), 'why')).toHaveLength(256);
    expect(screen.queryByText(/^Fill in/)).toBeNull();
  });

  test('a day is typed part by part', async () => {
    const { user, chosen } = show({ questions: [question({ kind: 'date', fieldName: 'Review' })] });
    const [first] = await screen.findAllByRole('spinbutton', {}, { timeout: 20_000 });
    if (first) await user.click(first);
    await user.keyboard('03022026');
    expect(chosenFor(chosen(), 'review')).toBe('2026-03-02');
  });

  test('are named beside the button as long as they are missing, and an attempt leads to the first', async () => {
    const { user } = show({
      questions: [
        question({ kind: 'text', fieldName: 'Code' }),
        question({ kind: 'text', fieldName: 'Region', typeId: '11', typeName: 'Epic' }),
      ],
    });
    expect(
      screen.getByText(
        'Fill in “Code” of each “Story” and “Region” of each “Epic” first: Jira creates no issue without them.',
      ),
    ).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Code (Story)' }), 'A');
    await user.click(screen.getByRole('button', { name: 'Generate' }));
    expect(screen.getByRole('textbox', { name: 'Region (Epic)' })).toBe(document.activeElement);
    await user.keyboard('EU');
    expect(screen.queryByText(/^Fill in/)).toBeNull();
    expect(screen.getByText(/^Everything that Jira requires is filled in/)).toBeDefined();
  });
});

const open = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: 'How the plan fits this project' }));

test('a link type is chosen, or links are left out, where none says “blocks”', async () => {
  const { user, chosen } = show({ linkType: 'Relates', linkTypes: ['Relates', 'Needs'] });
  await open(user);
  const field = screen.getByRole('button', { name: /Link type for “blocks”/ });
  await user.click(field);
  await user.click(screen.getByRole('option', { name: 'Needs' }));
  expect(chosen().linkType).toBe('Needs');
  await user.click(field);
  await user.click(screen.getByRole('option', { name: 'Leave links out' }));
  expect(chosen().linkType).toBeNull();
});

test('sprints are offered where they can be created, and not created unless chosen', async () => {
  const { user, chosen } = show({ sprints: true });
  await open(user);
  const box = screen.getByRole('checkbox', { name: /^Create the plan’s sprints/ });
  expect(box).toHaveProperty('checked', false);
  await user.click(box);
  expect(chosen().sprints).toBe(true);
});

test('what is not permitted, left out and found is said in sentences', async () => {
  const { user } = show({
    missing: [{ permission: 'Link issues', consequence: 'Blocking links are left out.' }],
    leftOut: ['Labels are left out: the field is not on the create screen.'],
    issueTypes: [
      { name: 'Epic', use: 'epics' },
      { name: 'Story', use: 'work' },
      { name: 'Bug', use: 'unused' },
    ],
  });
  await open(user);
  const sentences = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(sentences).toEqual([
    'Estimates go into Story points.',
    'Found in this project: “Epic” for epics and “Story” for all other work.',
    'Not used: “Bug”.',
    'Labels are left out: the field is not on the create screen.',
    '“Link issues”: Blocking links are left out.',
  ]);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('what stands in the way is said first', () => {
  show({ blockers: ['New requires the field “Owner”, and the app cannot fill it.'] });
  expect(screen.getByText('No issues can be created here yet')).toBeDefined();
  expect(screen.getByText('New requires the field “Owner”, and the app cannot fill it.')).toBeDefined();
});
