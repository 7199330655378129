import * as z from 'zod/mini';
import { paths } from '../routing/route';

/** Where an app asks to go: an address, or a place named as `@forge/bridge` names them. */
const targetSchema = z.looseObject({
  url: z.optional(z.string()),
  target: z.optional(z.string()),
  issueKey: z.optional(z.string()),
  dashboardId: z.optional(z.string()),
  projectKey: z.optional(z.string()),
  moduleKey: z.optional(z.string()),
  path: z.optional(z.string()),
  type: z.optional(z.string()),
});

type Target = z.infer<typeof targetSchema>;

function hrefOf(target: Target): string | undefined {
  if (target.url !== undefined) return target.url;
  switch (target.target) {
    case 'issue':
      return target.issueKey && paths.issue(target.issueKey);
    case 'dashboard':
      return target.dashboardId && paths.dashboard(target.dashboardId);
    case 'module':
      return moduleHref(target);
    case 'projectSettingsDetails':
      return target.projectKey && paths.project(target.projectKey);
    default:
      return undefined;
  }
}

/** A module of the app: a page of the project that is named, else one that belongs to no project. */
function moduleHref({ projectKey, moduleKey, path }: Target): string | undefined {
  if (!moduleKey) return undefined;
  const page = projectKey ? paths.app(projectKey, moduleKey) : paths.globalPage(moduleKey);
  return path ? `${page}/${path.replace(/^\//, '')}` : page;
}

/** An app's navigation as an address of this site; undefined for a place the site does not have. */
export function addressOf(asked: unknown): { readonly href: string; readonly newTab: boolean } | undefined {
  const parsed = z.safeParse(targetSchema, asked);
  if (!parsed.success) return undefined;
  const href = hrefOf(parsed.data);
  return href ? { href, newTab: parsed.data.type === 'new-tab' } : undefined;
}
