import { Fragment } from 'react';

/**
 * Names in a sentence, each kept apart from its neighbours where people wrote it from right to left.
 *
 * @example
 * <ListedNames names={['CRM', 'Billing', 'Web']} /> // CRM, Billing and Web
 */
export function ListedNames({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {separator(index, names.length)}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}

const separator = (index: number, length: number): string =>
  index === 0 ? '' : index === length - 1 ? ' and ' : ', ';
