import { Failure } from '../../../src/application/failure';
import { answer } from '../../../src/entry/answer';
import type { Handlers } from '../../../src/entry/handlers';
import type { World } from '../../../src/entry/world';

const unreachable = async (): Promise<never> => {
  throw new Error('the handler was reached');
};

const handlersWith = (overview: Handlers['project.overview']): Handlers => ({
  'project.overview': overview,
  'plan.preview': unreachable,
  'plan.export': unreachable,
  'plan.import': unreachable,
  'draft.read': unreachable,
  'draft.save': unreachable,
  'people.search': unreachable,
  'fit.read': unreachable,
  'generation.start': unreachable,
  'generation.step': unreachable,
  'generation.watch': unreachable,
  'generation.retry': unreachable,
  'undo.preview': unreachable,
  'undo.step': unreachable,
  'growth.preview': unreachable,
  'growth.start': unreachable,
  'issue.panel': unreachable,
  'pace.read': unreachable,
  'record.form': unreachable,
  'record.write': unreachable,
  'metrics.flow': unreachable,
  'metrics.sprints': unreachable,
  'metrics.ml': unreachable,
  'metrics.quality': unreachable,
  'metrics.behind': unreachable,
  'forecast.read': unreachable,
  'report.read': unreachable,
  'report.post': unreachable,
  'issues.export': unreachable,
  'settings.read': unreachable,
  'settings.save': unreachable,
  'charter.read': unreachable,
  'charter.save': unreachable,
  'models.read': unreachable,
  'models.save': unreachable,
  'models.record': unreachable,
  'models.paste': unreachable,
  'models.remove': unreachable,
  'models.decide': unreachable,
  'models.control': unreachable,
  'portfolio.options': unreachable,
  'portfolio.filters': unreachable,
  'portfolio.read': unreachable,
  'rules.read': unreachable,
  'rules.save': unreachable,
  'pi.read': unreachable,
  'pi.features': unreachable,
  'pi.save': unreachable,
  'portfolio.epics': unreachable,
  'benefits.read': unreachable,
  'portfolio.project': unreachable,
  'templates.list': unreachable,
  'templates.read': unreachable,
  'templates.check': unreachable,
  'templates.preview': unreachable,
  'templates.save': unreachable,
  'templates.retire': unreachable,
});

/** A world that nothing may look into. */
const untouched = (): World => {
  const refuse = (): never => {
    throw new Error('the world was touched');
  };
  return {
    get planning() {
      return refuse();
    },
    get reading() {
      return refuse();
    },
    get templates() {
      return refuse();
    },
    get drafts() {
      return refuse();
    },
    get recording() {
      return refuse();
    },
    get charter() {
      return refuse();
    },
    get report() {
      return refuse();
    },
    get models() {
      return refuse();
    },
    get forecast() {
      return refuse();
    },
    get portfolio() {
      return refuse();
    },
    get queue() {
      return refuse();
    },
    get settings() {
      return refuse();
    },
    get healthRules() {
      return refuse();
    },
    get pi() {
      return refuse();
    },
    spent: () => ({ calls: 3, points: 12 }),
  };
};

const ask = (
  payload: unknown,
  overview: Handlers['project.overview'] = unreachable,
  accountId: string | undefined = 'someone',
) => answer('project.overview', { payload, accountId }, handlersWith(overview), untouched, () => false);

describe('an invoke', () => {
  let logged: unknown[];
  let costs: unknown[];
  beforeEach(() => {
    logged = [];
    costs = [];
    jest.spyOn(console, 'error').mockImplementation((...line) => void logged.push(...line));
    jest.spyOn(console, 'info').mockImplementation((...line) => void costs.push(...line));
  });
  afterEach(() => jest.restoreAllMocks());

  test('needs a person', async () => {
    const result = await answer(
      'project.overview',
      { payload: { project: 'NEW' }, accountId: undefined },
      handlersWith(unreachable),
      untouched,
      () => false,
    );
    expect(result).toEqual({
      ok: false,
      error: { code: 'forbidden', message: 'Sign in to Jira to use ML Plan.' },
    });
  });

  test.each<[string, unknown, string, string]>([
    ['no payload', undefined, '', 'The app sent something it does not understand itself. Reload the page.'],
    [
      'a payload of another type',
      'NEW',
      '',
      'The app sent something it does not understand itself. Reload the page.',
    ],
    ['no project', {}, 'project', 'The project is missing.'],
    ['a project that is no key', { project: '../secret' }, 'project', 'That is not a project key or id.'],
  ])('refuses %s with a sentence', async (_what, payload, path, message) => {
    expect(await ask(payload)).toEqual({
      ok: false,
      error: { code: 'invalid-request', message, issues: [{ path, message }] },
    });
  });

  test('passes on a failure that the app knows', async () => {
    const result = await ask({ project: 'NEW' }, async () => {
      throw new Failure({ code: 'not-found', message: 'There is no project NEW.' });
    });
    expect(result).toEqual({ ok: false, error: { code: 'not-found', message: 'There is no project NEW.' } });
    expect(logged).toEqual([]);
  });

  test('logs what it cost at Jira, and nothing of what was asked', async () => {
    await ask({ project: 'SECRET' }, async () => {
      throw new Failure({ code: 'not-found', message: 'There is no project SECRET.' });
    });
    expect(costs).toEqual(['{"invoke":"project.overview","jira":{"calls":3,"points":12}}']);
  });

  test('turns any other failure into a plain sentence, and logs one line without what was asked', async () => {
    const result = await ask({ project: 'SECRET' }, async () => {
      throw new TypeError('cannot read SECRET of undefined');
    });
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'unexpected',
        message:
          'Something went wrong in ML Plan. Try again; if it happens again, tell your Jira administrator.',
      },
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"error":"TypeError"');
    expect(logged[0]).not.toContain('SECRET');
  });

  test('leaves to Forge what only Forge can deal with', async () => {
    const consent = new Error('consent');
    await expect(
      answer(
        'project.overview',
        { payload: { project: 'NEW' }, accountId: 'someone' },
        handlersWith(async () => {
          throw consent;
        }),
        untouched,
        (error) => error === consent,
      ),
    ).rejects.toBe(consent);
  });
});
