import { NeedsAuthenticationError } from '@forge/api';
import { z } from 'zod';
import { readIssueStatus } from '../application/readIssueStatus';
import { requests } from '../contract/requests';
import { logCost } from './logCost';
import { worldOfInvocation } from './world';

/** What Forge sends when the collapsed panel asks for its lozenge. */
const payloadSchema = z.object({
  extension: z.object({ issue: z.object({ key: requests['issue.panel'].shape.issue }) }),
});

interface DynamicProperties {
  readonly status?: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: 'default' | 'moved' | 'success' };
  };
}

/**
 * The function `issue-status` of the manifest: the lozenge on the collapsed issue panel. An issue without a plan, and
 * one that cannot be read, has no lozenge; a panel's label is no place for an error.
 */
export const handler = async (payload: unknown): Promise<DynamicProperties> => {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return {};
  const world = worldOfInvocation();
  try {
    const status = await readIssueStatus(world.reading, {
      issue: parsed.data.extension.issue.key,
    });
    return status === undefined
      ? {}
      : { status: { type: 'lozenge', value: { label: status.label, type: status.tone } } };
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    return {};
  } finally {
    logCost('issue-status', world.spent());
  }
};
