import { z } from 'zod';
import type { Sandbox } from '../../sandbox/server/sandbox';
import { PERSONAS } from '../../sandbox/site/personas';

const weekSchema = z.object({ kept: z.boolean(), hungOnAccess: z.boolean() });
const forecastSchema = z.object({
  value: z.object({ value: z.object({ backtest: z.object({ weeks: z.array(weekSchema) }) }) }),
});

type Week = z.infer<typeof weekSchema>;

/** The past weeks in which forecasts of the demo site's projects were held against what came, by key. */
export const demoBacktests = async ({
  forge,
}: Pick<Sandbox, 'forge'>): Promise<Readonly<Record<'CHURN' | 'DEMAND' | 'FRAUD', readonly Week[]>>> => {
  const weeksOf = async (project: string) => {
    const answer = await forge.invoke({
      moduleKey: 'ml-plan-page',
      functionKey: 'forecast.read',
      payload: { project, scope: { type: 'project' } },
      extension: {},
      accountId: PERSONAS[0]?.accountId ?? '',
    });
    return forecastSchema.parse(answer).value.value.backtest.weeks;
  };
  const [CHURN, DEMAND, FRAUD] = await Promise.all([weeksOf('CHURN'), weeksOf('DEMAND'), weeksOf('FRAUD')]);
  return { CHURN, DEMAND, FRAUD };
};

/** Share of weeks in which the work was finished by the date that was 85 % likely. */
export const coverageOf = (weeks: readonly Week[]): number =>
  weeks.filter(({ kept }) => kept).length / weeks.length;
