import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { FoundEpic, FoundPhaseIssue, PlanIssues } from '../../application/ports/planIssues';
import { dayOf } from '../../domain/history/days';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { jqlString } from './jqlString';
import { instant, planPropertyOf, statusSchema } from './recordedIssue';
import { searchAll } from './searchAll';

/** Jira's limit for a search that reads fields. */
const ISSUES_A_PAGE = 100;

const PROPERTY = `issue.property[${PLAN_PROPERTY}]`;

const projectSchema = z.object({ id: z.string() });
const properties = z.record(z.string(), z.unknown()).optional();

const phaseIssueSchema = z.object({
  fields: z.object({
    project: projectSchema,
    status: statusSchema,
    parent: z
      .object({
        key: z.string(),
        fields: z.object({ summary: z.string().nullish(), status: statusSchema }),
      })
      .nullish(),
  }),
  properties,
});

const epicSchema = z.object({
  fields: z.object({
    project: projectSchema,
    status: statusSchema,
    duedate: z.iso.date().nullish(),
    statuscategorychangedate: instant.nullish(),
  }),
  properties,
});

/** Issues of plans, through a client that acts as the person who uses the app. */
export const createPlanIssues = (jira: JiraClient): PlanIssues => {
  const search = <T>(jql: string, fields: readonly string[], issue: z.ZodType<T>, purpose: string) =>
    searchAll(jira, { jql, fields, properties: [PLAN_PROPERTY], maxResults: ISSUES_A_PAGE }, issue, purpose);

  return {
    async ofPhase(project, phase) {
      const issues = await search(
        `project = ${jqlString(project)} AND ${PROPERTY}.phase = ${jqlString(phase)}`,
        ['project', 'status', 'parent'],
        phaseIssueSchema,
        'read the epics of the phase',
      ).catch(unseenProject);
      return issues.flatMap(({ fields, properties: held }): readonly FoundPhaseIssue[] => {
        const plan = planPropertyOf(held ?? {});
        if (plan === null || plan.kind === 'epic') return [];
        const { parent, status } = fields;
        return [
          {
            projectId: fields.project.id,
            planId: plan.plan,
            category: status.category,
            epic: parent
              ? {
                  key: parent.key,
                  summary: parent.fields.summary ?? '',
                  status: parent.fields.status.name,
                }
              : null,
          },
        ];
      });
    },

    async epicsDue(projectIds, from, to, zone) {
      if (projectIds.length === 0) return [];
      const issues = await search(
        `project in (${projectIds.map(jqlString).join(', ')}) AND ${PROPERTY}.kind = "epic" AND duedate >= ${jqlString(from)} AND duedate <= ${jqlString(to)}`,
        ['project', 'status', 'duedate', 'statuscategorychangedate'],
        epicSchema,
        'read the features of the increment',
      );
      return issues.flatMap(({ fields, properties: held }): readonly FoundEpic[] => {
        const plan = planPropertyOf(held ?? {});
        const { duedate, status, statuscategorychangedate: changed } = fields;
        if (plan === null || duedate == null) return [];
        return [
          {
            projectId: fields.project.id,
            planId: plan.plan,
            due: duedate,
            // Jira has told since when for years; without it, a finished epic counts as finished by its date.
            done: status.category !== 'done' ? null : changed == null ? duedate : dayOf(changed, zone),
          },
        ];
      });
    },
  };
};

/** Jira refuses a search in a project that is not there, or not for the person's eyes, with the same words. */
const unseenProject = (error: unknown): never => {
  if (!(error instanceof Failure) || error.error.code !== 'invalid-request') throw error;
  throw new Failure(
    { code: 'not-found', message: 'There is no such project, or you may not see it.' },
    error,
  );
};
