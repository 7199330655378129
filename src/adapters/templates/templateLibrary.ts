import { Failure } from '../../application/failure';
import type { SiteTemplates, TemplateLibrary } from '../../application/ports/templates';
import { parseTemplate } from '../../domain/template/parse';
import type { Template } from '../../domain/template/types';

/**
 * The shipped templates and the site's own as one library, for one invocation: a version never changes, so it is read
 * and parsed once. A site template cannot hide a shipped one.
 */
export const createTemplateLibrary = (shipped: TemplateLibrary, site: SiteTemplates): TemplateLibrary => {
  const parsed = new Map<string, Promise<Template | undefined>>();

  const read = async (id: string, version: number): Promise<Template | undefined> => {
    const yaml = await site.text(id, version);
    if (yaml === undefined) return undefined;
    const template = parseTemplate(yaml);
    if (template.ok) return template.template;
    throw new Failure({
      code: 'unexpected',
      message: `Version ${version} of the template “${id}” was saved by another version of this app, and this one cannot read it. A Jira administrator can open and save it again.`,
    });
  };

  const versionOf = (id: string, version: number): Promise<Template | undefined> => {
    const key = `${id}:${version}`;
    const known = parsed.get(key) ?? read(id, version);
    parsed.set(key, known);
    return known;
  };

  return {
    ownText: async (id, version) =>
      (await shipped.find(id)) === undefined ? site.text(id, version) : undefined,
    async find(id, version) {
      if ((await shipped.find(id)) !== undefined) return shipped.find(id, version);
      if (version !== undefined) return versionOf(id, version);
      const newest = await site.find(id);
      return newest === undefined || newest.retired ? undefined : versionOf(id, newest.version);
    },
  };
};
