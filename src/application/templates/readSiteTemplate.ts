import type { TemplateProblem } from '../../contract/templates';
import { parseTemplate } from '../../domain/template/parse';
import { type Fault, problemsOf } from '../../domain/template/problems';
import type { Template } from '../../domain/template/types';
import { readYaml } from '../../domain/template/yamlText';
import type { ShippedTemplates } from '../ports/templates';
import { tooLargeForReference } from './reference';

type ReadSiteTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Reads a text that is to become a template of the site: as any template, and besides under an id that is free for it
 * and not so large that even a small project could not use it.
 */
export const readSiteTemplate = (shipped: ShippedTemplates, yaml: string): ReadSiteTemplate => {
  const parsed = parseTemplate(yaml);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const faults = [...idFaults(shipped, parsed.template.id), ...sizeFaults(parsed.template)];
  if (faults.length === 0) return { ok: true, template: parsed.template };
  const read = readYaml(yaml);
  return { ok: false, problems: problemsOf(faults, yaml, read.ok ? read.document : undefined) };
};

const idFaults = (shipped: ShippedTemplates, id: string): readonly Fault[] =>
  shipped.list().some(({ template }) => template.id === id)
    ? [
        {
          path: ['id'],
          message: () => `a template that ships with the app has the id “${id}”: choose another one`,
        },
      ]
    : [];

const sizeFaults = (template: Template): readonly Fault[] => {
  const tooLarge = tooLargeForReference(template);
  return tooLarge === undefined ? [] : [{ path: ['epics'], message: () => tooLarge.message }];
};
