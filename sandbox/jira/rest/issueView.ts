import { type IssueView, MODELLED_EXPANDS, readFieldIds, wantsOnlyIds } from '../shapes/issues';
import { notModelled, type Reply } from './reply';
import type { Call } from './router';

/** What a request says about the issues it wants to see. */
export interface ViewWishes {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly byDefault: '*all' | '*navigable' | 'id';
}

export type ReadView =
  | { readonly ok: true; readonly view: IssueView }
  | { readonly ok: false; readonly reply: Reply };

/** Understands fields, properties and expand; an expand that is not modelled is refused rather than left out. */
export const readView = ({ site, viewer }: Call, wishes: ViewWishes): ReadView => {
  const expand = wishes.expand
    .flatMap((entry) => entry.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const unknown = expand.find((entry) => !MODELLED_EXPANDS.has(entry));
  if (unknown !== undefined) return { ok: false, reply: notModelled(`expand=${unknown}`) };
  const named = wishes.fields.flatMap((entry) => entry.split(',')).map((entry) => entry.trim());
  const onlyId =
    wishes.properties.length === 0 &&
    expand.length === 0 &&
    (wishes.byDefault === 'id' ? named.every((name) => name === '' || name === 'id') : false);
  const fieldIds =
    wishes.fields.length > 0 && wantsOnlyIds(wishes.fields)
      ? []
      : readFieldIds(site, wishes.fields, wishes.byDefault);
  return {
    ok: true,
    view: { viewer, fieldIds, properties: wishes.properties, expand: new Set(expand), idOnly: onlyId },
  };
};
