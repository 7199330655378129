import { parseTemplate } from '../domain/template/parse';
import type { Template } from '../domain/template/types';
import { TEMPLATE_FILES } from './templates.generated';

const files: Readonly<Record<string, string>> = TEMPLATE_FILES;
const parsed = new Map<string, Template>();

/**
 * A template that ships with the app, parsed on first use so that invocations that need none do not pay for it. It is
 * checked by the tests, so a fault in it means that this build of the app is broken.
 *
 * @returns undefined where none of that id ships.
 */
export const shippedTemplate = (id: string): Template | undefined => {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const text = Object.hasOwn(files, id) ? files[id] : undefined;
  if (text === undefined) return undefined;
  const read = parseTemplate(text);
  if (!read.ok) throw new Error(`The template ${id} is broken: ${read.errors.join('; ')}`);
  parsed.set(id, read.template);
  return read.template;
};
