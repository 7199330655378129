import { z } from 'zod';
import type { RequestName, Requests } from '../../../src/contract';
import type { ForgeHost } from '../../forge/forgeHost';

interface MovableClock {
  advance(millis: number): Promise<void>;
}

const generationSchema = z.object({
  state: z.enum(['running', 'waiting', 'done', 'incomplete', 'failed']),
  retryAfterMs: z.number().optional(),
  problems: z.array(z.string()),
});

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/**
 * Asks the app for something as a person does on one of its pages.
 *
 * @throws Error where the app refuses: the story of the demo site must not depend on luck.
 */
export const askApp = async <Name extends RequestName>(
  { forge }: { readonly forge: ForgeHost },
  accountId: string,
  functionKey: Name,
  payload: Requests[Name],
): Promise<unknown> => {
  const outcome = await forge.invoke({
    moduleKey: 'ml-plan-page',
    functionKey,
    payload,
    extension: {},
    accountId,
  });
  if (!outcome.ok) throw new Error(`Simulation: ${functionKey} failed: ${outcome.error.message}`);
  const result = resultSchema.parse(outcome.value);
  if (!result.ok) throw new Error(`Simulation: ${functionKey} refused: ${result.error.message}`);
  return result.value;
};

/** Asks the app how a plan would fit a project, as the wizard does. */
export const readFit = async (
  app: { readonly forge: ForgeHost },
  accountId: string,
  project: string,
): Promise<unknown> => askApp(app, accountId, 'fit.read', { project });

/** Generates a plan with the app itself, the way a person does it in the wizard. */
export const generatePlan = async (
  app: { readonly forge: ForgeHost; readonly clock: MovableClock },
  accountId: string,
  project: string,
  input: Requests['generation.start']['input'],
  people: Readonly<Record<string, string>>,
): Promise<void> => {
  let generation = generationSchema.parse(
    await askApp(app, accountId, 'generation.start', { project, input }),
  );
  while (generation.state === 'running' || generation.state === 'waiting') {
    if (generation.state === 'waiting') await app.clock.advance(generation.retryAfterMs ?? 1000);
    generation = generationSchema.parse(await askApp(app, accountId, 'generation.step', { project, people }));
  }
  if (generation.state !== 'done')
    throw new Error(`Simulation: the plan of ${project} failed: ${generation.problems.join(' ')}`);
};
