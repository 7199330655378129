import { z } from 'zod';
import type { SiteTemplate, SiteTemplates } from '../../application/ports/templates';
import type { KeyValueStore } from './store';

const facts = {
  id: z.string(),
  version: z.number(),
  name: z.string(),
  description: z.string(),
  size: z.object({ epics: z.number(), issues: z.number() }),
};
const versionSchema = z.object({ ...facts, yaml: z.string() });
const headSchema = z.object({ ...facts, retired: z.boolean() });

const HEADS = 'template-head:';
const headKey = (id: string): string => `${HEADS}${id}`;
const versionKey = (id: string, version: number): string => `template:${id}:${version}`;

/**
 * The site's templates in a key-value store. `template:{id}:{version}` holds a version and is written once, so two
 * administrators who save at the same time cannot overwrite each other. `template-head:{id}` says which is the newest
 * and whether the template is retired; it repeats what lists show, so that they need not read the texts.
 */
export const createSiteTemplates = (store: KeyValueStore): SiteTemplates => {
  const find = async (id: string): Promise<SiteTemplate | undefined> => {
    const head = await store.get(headKey(id));
    return head === undefined ? undefined : headSchema.parse(head);
  };
  const read = async (id: string, version: number) => {
    const stored = await store.get(versionKey(id, version));
    return stored === undefined ? undefined : versionSchema.parse(stored);
  };

  return {
    find,
    async list() {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.query(HEADS, cursor);
        ids.push(...page.values.map((value) => headSchema.parse(value).id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      // A query may tell what was there a while ago: what has been retired since must not be offered.
      return (await Promise.all(ids.map(find))).flatMap((head) => head ?? []);
    },
    text: async (id, version) => (await read(id, version))?.yaml,
    async add(added, yaml) {
      const { id, version } = added;
      const isNew = await store.setIfAbsent(versionKey(id, version), { ...added, yaml });
      // Also where it was there: whoever wrote it may have been cut off before the head said so.
      const [stored, head] = await Promise.all([isNew ? { ...added, yaml } : read(id, version), find(id)]);
      if (stored !== undefined && (head === undefined || head.version < version)) {
        const { yaml: _text, ...newest } = stored;
        await store.set(headKey(id), { ...newest, retired: head?.retired ?? false });
      }
      return isNew;
    },
    retire: (template, retired) => store.set(headKey(template.id), { ...template, retired }),
  };
};
