import { z } from 'zod';
import type { IssueRecord, LinkRecord } from '../store/records';
import type { Store } from '../store/store';
import { linkChange } from './changes';
import { LINK_TYPES, type LinkType } from './constants';
import { saveIssue } from './saveIssue';
import type { Stroke } from './site';

const typeReference = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  name: z.string().optional(),
});

/** The link type that a request names, by id or name in any case. */
export const findLinkType = (value: unknown): LinkType | undefined => {
  const parsed = typeReference.safeParse(value);
  if (!parsed.success) return undefined;
  const name = parsed.data.name?.toLowerCase();
  return LINK_TYPES.find((type) => type.id === parsed.data.id || type.name.toLowerCase() === name);
};

const wordsFrom = (type: LinkType, key: string): string => `This issue ${type.outward} ${key}`;
const wordsTo = (type: LinkType, key: string): string => `This issue ${type.inward} ${key}`;

const withLink = (issue: IssueRecord, linkId: string): IssueRecord => ({
  ...issue,
  linkIds: [...issue.linkIds, linkId],
});
const withoutLink = (issue: IssueRecord, linkId: string): IssueRecord => ({
  ...issue,
  linkIds: issue.linkIds.filter((id) => id !== linkId),
});

/** Links two issues; both write it into their history. Linking them twice the same way changes nothing. */
export const linkIssues = (
  store: Store,
  type: LinkType,
  sourceId: string,
  destinationId: string,
  stroke: Stroke,
): void => {
  const source = store.issues.find(sourceId);
  const destination = store.issues.find(destinationId);
  if (source === undefined || destination === undefined) return;
  const exists = source.linkIds.some((id) => {
    const link = store.links.get(id);
    return link?.typeId === type.id && link.sourceId === source.id && link.destinationId === destination.id;
  });
  if (exists) return;
  const id = String(store.next('link'));
  store.links.set(id, { id, typeId: type.id, sourceId: source.id, destinationId: destination.id });
  saveIssue(store, source, withLink(source, id), stroke, [
    linkChange(destination.key, wordsFrom(type, destination.key), true),
  ]);
  saveIssue(store, destination, withLink(destination, id), stroke, [
    linkChange(source.key, wordsTo(type, source.key), true),
  ]);
};

/** Removes a link from both ends and writes it into their history. */
export const unlinkIssues = (store: Store, link: LinkRecord, stroke: Stroke): void => {
  const type = LINK_TYPES.find((known) => known.id === link.typeId);
  const source = store.issues.find(link.sourceId);
  const destination = store.issues.find(link.destinationId);
  store.links.delete(link.id);
  if (type === undefined) return;
  if (source !== undefined && destination !== undefined) {
    saveIssue(store, source, withoutLink(source, link.id), stroke, [
      linkChange(destination.key, wordsFrom(type, destination.key), false),
    ]);
    saveIssue(store, destination, withoutLink(destination, link.id), stroke, [
      linkChange(source.key, wordsTo(type, source.key), false),
    ]);
  }
};
