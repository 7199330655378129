import { createSiteTemplates } from '../../../../src/adapters/storage/siteTemplates';
import { shippedTemplates } from '../../../../src/adapters/templates/shippedTemplates';
import { createTemplateLibrary } from '../../../../src/adapters/templates/templateLibrary';
import { Failure } from '../../../../src/application/failure';
import type { TemplateDeps } from '../../../../src/application/templates/deps';
import { saveTemplate } from '../../../../src/application/templates/saveTemplate';
import { createMemoryStore } from '../../memoryStore';

/** One epic with two issues, of which one is made for each environment: 1 + 3 issues for three of them. */
export const yamlOf = (
  id: string,
  { version = 1, name = 'Churn plan', summary = 'Agree on the goal' } = {},
) =>
  `# Kept by the data office
id: ${id}
version: ${version} # given by the app
name: ${name}
epics:
  - key: charter
    phase: business-understanding
    role: product-owner
    summary: Charter
    purpose: Say what is wanted.
    acceptance:
      - The sponsor agrees
    items:
      - key: goal
        kind: story
        role: product-owner
        points: 2
        summary: ${summary}
        purpose: Nobody works towards a goal that nobody wrote down.
        acceptance:
          - The goal is written down
      - key: release
        for: environment
        kind: story
        role: ml-engineer
        points: 3
        summary: Release to {environment}
        purpose: It has to run there.
        acceptance:
          - It runs in {environment}
        after: [charter.goal]
`;

/** A site as an administrator, or anybody else, meets it. */
export const createTemplateSite = () => {
  const store = createMemoryStore();
  const site = createSiteTemplates(store);
  const as = (administrator: boolean): TemplateDeps => ({
    jira: {
      isAdministrator: async () => administrator,
      async project(key) {
        if (key !== 'CHURN') throw new Failure({ code: 'not-found', message: `There is no ${key}.` });
        return { id: '10001', key, name: 'Churn' };
      },
    },
    shipped: shippedTemplates,
    site,
  });
  const admin = as(true);
  return {
    store,
    admin,
    person: as(false),
    /** A library of its own each time, as every invocation has. */
    library: () => createTemplateLibrary(shippedTemplates, site),
    save: (yaml: string, basedOn?: { id: string; version: number }) =>
      saveTemplate(admin, { yaml, ...(basedOn === undefined ? {} : { basedOn }) }),
  };
};
