import { LIMITS } from '../../contract/limits';
import type { TemplateProblem } from '../../contract/templates';
import { parseTemplate } from '../../domain/template/parse';
import { placeOf } from '../../domain/template/topLevel';
import type { Template } from '../../domain/template/types';
import type { ShippedTemplates } from '../ports/templates';

type ReadSiteTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Reads a text that is to become a template of the site: as any template, and under an id that is free for it. */
export const readSiteTemplate = (shipped: ShippedTemplates, yaml: string): ReadSiteTemplate => {
  const parsed = parseTemplate(yaml);
  if (!parsed.ok) return { ok: false, problems: parsed.errors.map(unplaced) };
  const { id } = parsed.template;
  const message = idProblem(shipped, id);
  if (message === undefined) return { ok: true, template: parsed.template };
  const { line, column } = placeOf(yaml, 'id') ?? { line: 1, column: 1 };
  return { ok: false, problems: [{ line, column, path: 'id', message }] };
};

const idProblem = (shipped: ShippedTemplates, id: string): string | undefined => {
  if (id.length > LIMITS.templateIdLength) return `has more than ${LIMITS.templateIdLength} characters`;
  return shipped.list().some(({ template }) => template.id === id)
    ? `“${id}” is the id of a template that ships with the app; give yours another one`
    : undefined;
};

const unplaced = (message: string): TemplateProblem => ({ line: 1, column: 1, path: '', message });
