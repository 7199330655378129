import { z } from 'zod';
import type { Rig } from '../generationRig';
import type { Chance } from './chance';

const foundSchema = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      properties: z.object({ 'ml-plan': z.object({ node: z.string() }) }).partial(),
    }),
  ),
});

/** What people did to issues of the plan while it was being created. */
export interface Meddling {
  /** Keys of issues that were renamed or commented on. */
  readonly edited: Set<string>;
  /** Keys of issues that were deleted, and the nodes they had been made from. */
  readonly deleted: Set<string>;
  readonly deletedNodes: Set<string>;
}

/** Somebody renames, comments on or deletes an issue of the project, or writes one of their own into it. */
export const meddle = async (rig: Rig, chance: Chance, done: Meddling): Promise<void> => {
  const { issues } = foundSchema.parse(
    await rig.rest('POST', '/rest/api/3/search/jql', {
      jql: `project = ${rig.project}`,
      fields: ['key'],
      properties: ['ml-plan'],
      maxResults: 100,
    }),
  );
  const found = issues[chance.between(0, Math.max(0, issues.length - 1))];
  const victim = found?.key;
  const deed = chance.oneOf(['rename', 'comment', 'delete', 'write']);
  if (deed === 'write' || victim === undefined) {
    await rig.rest('POST', '/rest/api/3/issue', {
      fields: { project: { key: rig.project }, summary: 'Written by somebody', issuetype: { name: 'Epic' } },
    });
    return;
  }
  // The search index may still show what is gone.
  if (done.deleted.has(victim)) return;
  const issue = `/rest/api/3/issue/${victim}`;
  switch (deed) {
    case 'rename':
      done.edited.add(victim);
      await rig.rest('PUT', issue, { fields: { summary: 'Renamed by somebody' } });
      return;
    case 'comment':
      done.edited.add(victim);
      await rig.rest('POST', `${issue}/comment`, { body: comment });
      return;
    case 'delete':
      done.deleted.add(victim);
      done.deletedNodes.add(found?.properties['ml-plan']?.node ?? '');
      await rig.rest('DELETE', `${issue}?deleteSubtasks=true`);
  }
};

const comment = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Is this still needed?' }] }],
};
