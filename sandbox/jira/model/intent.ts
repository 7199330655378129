import { z } from 'zod';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { isAtlassianDocument } from './adf';
import type { LinkType } from './constants';
import { type FieldTarget, readFieldValue, readLabels, type Setting } from './fieldValues';
import { findLinkType } from './links';
import { mayBrowse } from './permissions';
import { requiredMessage, type ScreenField } from './screens';
import type { Viewer } from './site';

/** `fields` and `update` of a create, edit or transition request. */
export const issueInput = z.looseObject({
  fields: z.record(z.string(), z.unknown()).nullable().optional(),
  update: z
    .record(z.string(), z.array(z.record(z.string(), z.unknown())))
    .nullable()
    .optional(),
  properties: z
    .array(z.looseObject({ key: z.string(), value: z.unknown() }))
    .nullable()
    .optional(),
});
export type IssueInput = z.infer<typeof issueInput>;

/** A link that the issue at hand is to get. `outward`: this issue does it to the other. */
export interface NewLink {
  readonly type: LinkType;
  readonly direction: 'inward' | 'outward';
  readonly otherId: string;
}

/** A request understood: what is to become of the issue, or Jira's sentences by field. */
export type Intent =
  | {
      readonly ok: true;
      readonly apply: (issue: IssueRecord) => IssueRecord;
      readonly links: readonly NewLink[];
      readonly comments: readonly unknown[];
      /** Ids of the fields that were set. */
      readonly fieldIds: readonly string[];
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const linkAddition = z.looseObject({
  type: z.unknown(),
  inwardIssue: z.looseObject({ id: z.string().optional(), key: z.string().optional() }).optional(),
  outwardIssue: z.looseObject({ id: z.string().optional(), key: z.string().optional() }).optional(),
});

const readLink = (store: Store, viewer: Viewer, value: unknown): NewLink | string => {
  const parsed = linkAddition.safeParse(value);
  if (!parsed.success) return 'data was not an Object';
  const type = findLinkType(parsed.data.type);
  if (type === undefined) return 'No issue link type was found for the given name or id.';
  const { inwardIssue, outwardIssue } = parsed.data;
  const end = outwardIssue ?? inwardIssue;
  const idOrKey = end?.id ?? end?.key;
  const other = idOrKey === undefined ? undefined : store.issues.find(idOrKey);
  const project = other === undefined ? undefined : store.projects.get(other.projectId);
  if (other === undefined || project === undefined || !mayBrowse(viewer, project))
    return 'Issue does not exist or you do not have permission to see it.';
  return { type, direction: outwardIssue === undefined ? 'inward' : 'outward', otherId: other.id };
};

const labelOperation = (operation: string, value: unknown): Setting => {
  const read = readLabels(operation === 'set' ? value : [value]);
  if (!read.ok || operation === 'set') return read;
  const label = String(value);
  const others = (issue: IssueRecord): readonly string[] => issue.labels.filter((known) => known !== label);
  return {
    ok: true,
    apply: (issue) => ({
      ...issue,
      labels: operation === 'add' ? [...others(issue), label] : [...others(issue)],
    }),
  };
};

const commentAddition = z.looseObject({ body: z.unknown() });

/** Collects everything a request asks for; a single wrong value refuses the whole request, as in Jira. */
export const readIntent = (
  input: IssueInput,
  screen: readonly ScreenField[],
  target: FieldTarget,
): Intent => {
  const errors: Record<string, string> = {};
  const applications: ((issue: IssueRecord) => IssueRecord)[] = [];
  const links: NewLink[] = [];
  const comments: unknown[] = [];
  const fieldIds = new Set<string>();
  const onScreen = new Map(screen.map((entry) => [entry.field.id, entry]));

  const take = (fieldId: string, setting: Setting): void => {
    if (setting.ok) applications.push(setting.apply);
    else errors[setting.key ?? fieldId] = setting.message;
  };
  const isOnScreen = (fieldId: string): boolean => {
    fieldIds.add(fieldId);
    if (onScreen.has(fieldId)) return true;
    errors[fieldId] = `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
    return false;
  };
  const operate = (fieldId: string, operation: string, value: unknown): void => {
    if (!onScreen.get(fieldId)?.operations.includes(operation)) {
      errors[fieldId] = `Field with id '${fieldId}' does not support operation '${operation}'`;
    } else if (fieldId === 'issuelinks') {
      const link = readLink(target.store, target.viewer, value);
      if (typeof link === 'string') errors[fieldId] = link;
      else links.push(link);
    } else if (fieldId === 'comment') {
      const body = commentAddition.safeParse(value).data?.body;
      if (isAtlassianDocument(body)) comments.push(body);
      else errors[fieldId] = 'Comment body is not valid!';
    } else if (fieldId === 'labels') {
      take(fieldId, labelOperation(operation, value));
    } else {
      take(fieldId, readFieldValue(fieldId, value, target));
    }
  };

  for (const [fieldId, value] of Object.entries(input.fields ?? {})) {
    if (fieldId === 'project' || !isOnScreen(fieldId)) continue;
    const entry = onScreen.get(fieldId);
    if (value === null && entry?.required === true && !entry.hasDefaultValue) {
      errors[fieldId] = requiredMessage(entry);
      continue;
    }
    take(fieldId, readFieldValue(fieldId, value, target));
  }
  for (const [fieldId, operations] of Object.entries(input.update ?? {})) {
    if (!isOnScreen(fieldId)) continue;
    for (const [operation, value] of operations.flatMap((entry) => Object.entries(entry))) {
      operate(fieldId, operation, value);
    }
  }

  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    apply: (issue) => applications.reduce((changed, apply) => apply(changed), issue),
    links,
    comments,
    fieldIds: [...fieldIds],
  };
};
