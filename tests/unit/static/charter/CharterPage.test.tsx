import '../fakeBridge';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProjectPage } from '../../../../static/project-page/ProjectPage';
import type { CharterPage } from '../../../../static/shared/contract';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';
import { host, later } from '../fakeBridge';
import { OVERVIEW } from '../fixtures/plan';

const ok = (value: unknown) => ({ ok: true, value });
const NONE: CharterPage = { charter: null, revision: 0, mayEdit: true, epic: null };
const WRITTEN: CharterPage = { charter: CHURN_CHARTER, revision: 3, mayEdit: true, epic: null };
const LEA = { accountId: 'account-lea', displayName: 'Lea Fuchs' };
const IN_EPIC: CharterPage = { ...WRITTEN, epic: { key: 'NEW-1', people: { legal: [LEA] } } };

const show = (page: CharterPage, resolvers: Record<string, (request: unknown) => unknown> = {}) => {
  host.goTo('/charter');
  host.resolvers({
    'project.overview': () => ok(OVERVIEW),
    'charter.read': () => ok(page),
    'people.search': () => ok([{ accountId: 'account-ada', displayName: 'Ada Byron', avatarUrl: null }]),
    ...resolvers,
  });
  render(<ProjectPage project="NEW" boardId="4" />);
  return userEvent.setup();
};

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const textbox = (name: string) => screen.findByRole('textbox', { name });

beforeEach(() => host.reset());

describe('a project without a charter', () => {
  test('says what a charter is for and offers to write one', async () => {
    const user = show(NONE);
    await user.click(await button('Write the charter'));
    expect(await screen.findByRole('heading', { name: 'Write the charter' })).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Charter' }).getAttribute('aria-current')).toBe('page');
  });

  test('says to somebody who may not write it what that takes', async () => {
    show({ ...NONE, mayEdit: false });
    expect(await screen.findByText(/that takes the permission “Edit issues”/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Write the charter' })).toBeNull();
  });
});

describe('a written charter', () => {
  test('reads as one document, with what is unknown', async () => {
    show({
      ...IN_EPIC,
      charter: {
        ...CHURN_CHARTER,
        nonGoals: [],
        businessMetrics: [{ name: 'churn rate', direction: 'down', target: 3, unit: '%' }],
      },
    });
    const page = within(await screen.findByRole('article', { name: 'Project charter' }));
    expect(page.getByText('Which customers will leave within three months?')).toBeDefined();
    expect(page.getByText('Not written yet: non-goals.')).toBeDefined();
    expect(page.getByRole('row', { name: 'churn rate lower unknown 3 % unknown unknown' })).toBeDefined();
    expect(page.getByText('recall of at least 0.7')).toBeDefined();
    expect(page.getByText('120,000 EUR: two people for half a year')).toBeDefined();
    expect(page.getByText('Limited risk')).toBeDefined();
    expect(page.getByText('This is guidance for planning, not legal advice.')).toBeDefined();
    expect(page.getByText('Lea Fuchs')).toBeDefined();
    expect(page.getByText('nobody named yet')).toBeDefined();
    expect(page.getByRole('link', { name: 'NEW-1' })).toBeDefined();
  });

  test('has no way to edit it for somebody who may not', async () => {
    show({ ...WRITTEN, mayEdit: false });
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  test('that cannot be read says why and can be asked for again', async () => {
    const answers: unknown[] = [
      { ok: false, error: { code: 'jira-unavailable', message: 'Jira is away just now.' } },
      ok(WRITTEN),
    ];
    const user = show(WRITTEN, { 'charter.read': () => answers.shift() });
    expect(await screen.findByText('Jira is away just now.')).toBeDefined();
    await user.click(await button('Try again'));
    expect(await screen.findByRole('article')).toBeDefined();
  });
});

describe('writing the charter', () => {
  test('sends what was written, with the revision it began from, and shows what is saved', async () => {
    const pages: CharterPage[] = [WRITTEN, { ...WRITTEN, revision: 4 }];
    const user = show(WRITTEN, {
      'charter.read': () => ok(pages.shift()),
      'charter.save': () => ok({ revision: 4, notes: [] }),
    });
    await user.click(await button('Edit'));
    const metric = within(await screen.findByRole('group', { name: 'Business metric 1' }));
    const target = metric.getByRole('textbox', { name: 'Target' });
    await user.clear(target);
    await user.type(target, '2.5');
    await user.click(await button('Save'));
    expect(await screen.findByText('The charter is saved')).toBeDefined();
    expect(await screen.findByText(/Revision 4/)).toBeDefined();
    const [rate] = CHURN_CHARTER.businessMetrics;
    expect(host.requestsTo('charter.save')).toEqual([
      {
        project: 'NEW',
        revision: 3,
        charter: { ...CHURN_CHARTER, businessMetrics: [{ ...rate, target: 2.5 }] },
        people: {},
      },
    ]);
  });

  test('tells what the epic does not show', async () => {
    const note = 'The charter epic does not show this yet.';
    const user = show(WRITTEN, { 'charter.save': () => ok({ revision: 4, notes: [note] }) });
    await user.click(await button('Edit'));
    await user.click(await button('Save'));
    expect(await screen.findByText(note)).toBeDefined();
  });

  test('adds and removes metrics where the keyboard is', async () => {
    const user = show(NONE);
    await user.click(await button('Write the charter'));
    await user.click(await button('Add model metric'));
    const row = within(screen.getByRole('group', { name: 'Model metric 1' }));
    expect(row.getByRole('textbox', { name: 'Metric' })).toBe(document.activeElement);
    await user.keyboard('recall');
    await user.click(row.getByRole('button', { name: 'Remove model metric recall' }));
    expect(screen.queryByRole('group', { name: 'Model metric 1' })).toBeNull();
    expect(await button('Add model metric')).toBe(document.activeElement);
  });

  test('shows what the answers about risk come to as they are given', async () => {
    const user = show({ ...WRITTEN, charter: BARE_CHARTER });
    await user.click(await button('Edit'));
    expect(await screen.findByText(/10 questions still open/)).toBeDefined();
    const credit = within(screen.getByRole('radiogroup', { name: /credit/ }));
    await user.click(credit.getByRole('radio', { name: 'Yes' }));
    expect(screen.getByText('High risk')).toBeDefined();
    expect(
      screen.getByText(
        'It bears on services people depend on, a high-risk use (EU AI Act, Annex III, point 5).',
      ),
    ).toBeDefined();
    const prohibited = within(screen.getByRole('radiogroup', { name: /manipulate/ }));
    await user.click(prohibited.getByRole('radio', { name: 'Yes' }));
    expect(screen.getByText(/Do not begin before a lawyer has cleared it/)).toBeDefined();
  });

  test('puts the server’s sentences at their fields and takes the keyboard there', async () => {
    const sentence = 'The target lies on the wrong side of the baseline.';
    const user = show(WRITTEN, {
      'charter.save': () => ({
        ok: false,
        error: {
          code: 'invalid-request',
          message: sentence,
          issues: [{ path: 'charter.businessMetrics.0.target', message: sentence }],
        },
      }),
    });
    await user.click(await button('Edit'));
    await user.click(await button('Save'));
    const metric = within(await screen.findByRole('group', { name: 'Business metric 1' }));
    const target = metric.getByRole('textbox', { name: 'Target' });
    await waitFor(() => expect(target.getAttribute('aria-invalid')).toBe('true'));
    expect(target).toBe(document.activeElement);
  });

  test('keeps what was written while another page is looked at', async () => {
    const user = show(WRITTEN);
    await user.click(await button('Edit'));
    await user.type(await textbox('What the model must improve (optional)'), '!');
    await user.click(screen.getByRole('link', { name: 'Plan' }));
    await button('Generate ML plan');
    await user.click(screen.getByRole('link', { name: 'Charter' }));
    expect(await textbox('What the model must improve (optional)')).toHaveProperty(
      'value',
      'Find twice as many leavers as the present rule does!',
    );
  });

  test('asks before changes are discarded, and only then', async () => {
    const user = show(WRITTEN);
    await user.click(await button('Edit'));
    await user.click(await button('Cancel'));
    await user.click(await button('Edit'));
    await user.type(await textbox('Business question'), '!');
    await user.click(await button('Cancel'));
    expect(await button('Keep writing')).toBe(document.activeElement);
    await user.click(await button('Discard'));
    expect(await screen.findByText('Which customers will leave within three months?')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('cannot be changed while it is being saved', async () => {
    const answer = later<unknown>();
    const user = show(WRITTEN, { 'charter.save': () => answer.promise });
    await user.click(await button('Edit'));
    await user.click(await button('Save'));
    expect((await screen.findByLabelText('Business question')).closest('[inert]')).not.toBeNull();
    await act(async () => answer.settle(ok({ revision: 4, notes: [] })));
    expect(await screen.findByText('The charter is saved')).toBeDefined();
  });
});

describe('a charter that somebody else changed meanwhile', () => {
  const conflict = {
    ok: false,
    error: { code: 'conflict', message: 'Somebody else saved the charter while you were writing.' },
  };
  const meet = async (saves: unknown[]) => {
    const pages: CharterPage[] = [WRITTEN, { ...WRITTEN, charter: BARE_CHARTER, revision: 5 }];
    const user = show(WRITTEN, {
      'charter.read': () => ok(pages.length > 1 ? pages.shift() : pages[0]),
      'charter.save': () => saves.shift(),
    });
    await user.click(await button('Edit'));
    await user.type(await textbox('Business question'), '!');
    await user.click(await button('Save'));
    expect(await screen.findByText(/What you wrote is still here/)).toBeDefined();
    return user;
  };

  test('can be replaced', async () => {
    const user = await meet([conflict, ok({ revision: 6, notes: [] })]);
    await user.click(await button('Save mine in place of theirs'));
    expect(await screen.findByText('The charter is saved')).toBeDefined();
    expect(host.requestsTo('charter.save')).toMatchObject([
      { revision: 3 },
      {
        revision: 5,
        charter: { businessQuestion: 'Which customers will leave within three months?!' },
      },
    ]);
  });

  test('can be looked at instead', async () => {
    const user = await meet([conflict]);
    await user.click(await button('Drop mine and show theirs'));
    expect(await screen.findByText(/^Not written yet: scope/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('people in the charter', () => {
  test('cannot be named before there is an epic to mention them in', async () => {
    const user = show(WRITTEN);
    await user.click(await button('Edit'));
    expect(await screen.findByText(/Once the plan has its charter epic/)).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('travel with the request that mentions them', async () => {
    const user = show(IN_EPIC, { 'charter.save': () => ok({ revision: 4, notes: [] }) });
    await user.click(await button('Edit'));
    const legal = await screen.findByRole('combobox', { name: /^Legal: who/ });
    expect(legal).toHaveProperty('value', 'Lea Fuchs');
    await user.clear(legal);
    await user.tab();
    await user.click(screen.getByRole('combobox', { name: /^Tech lead: who/ }));
    await user.click(await screen.findByRole('option', { name: 'Ada Byron' }));
    await user.click(await button('Save and update NEW-1'));
    await screen.findByText('The charter is saved');
    expect(host.requestsTo('charter.save')).toMatchObject([
      { people: { legal: null, 'tech-lead': { accountId: 'account-ada', displayName: 'Ada Byron' } } },
    ]);
  });
});
