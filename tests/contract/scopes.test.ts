import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { REQUIRED_SCOPES } from '../../sandbox/jira/scopes';
import { describeWithShared, sharedPath } from '../withShared';

const operationSchema = z.object({
  'x-atlassian-oauth2-scopes': z
    .array(z.object({ state: z.string(), scopes: z.array(z.string()) }))
    .optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const documented = (file: string) =>
  documentSchema.parse(JSON.parse(readFileSync(sharedPath(`specs/${file}`), 'utf8'))).paths;

/** Classic scopes where the document has them (platform), else the granular ones of its security section (software). */
const scopesIn = (operation: unknown): readonly string[] => {
  const { 'x-atlassian-oauth2-scopes': scopes, security = [] } = operationSchema.parse(operation);
  const current = scopes?.filter(({ state }) => state === 'Current').flatMap((entry) => entry.scopes);
  return current ?? security.flatMap(({ OAuth2 = [] }) => OAuth2);
};

const comparable = (): Readonly<Record<string, readonly string[]>> => {
  const paths = { ...documented('jira-platform-v3.json'), ...documented('jira-software.json') };
  return Object.fromEntries(
    Object.keys(REQUIRED_SCOPES).flatMap((name) => {
      const [method = '', path = ''] = name.split(' ');
      const operation = paths[path]?.[method.toLowerCase()];
      return operation === undefined ? [] : [[name, [...scopesIn(operation)].sort()] as const];
    }),
  );
};

describeWithShared('specs', 'the scopes that the local Jira and the manifest check ask for', () => {
  it('are the ones Atlassian documents, operation by operation', () => {
    const expected = comparable();
    const ours = Object.fromEntries(
      Object.keys(expected).map((name) => [name, [...(REQUIRED_SCOPES[name] ?? [])].sort()]),
    );
    expect(ours).toEqual(expected);
  });

  it('cover only operations that Atlassian documents', () => {
    const known = comparable();
    expect(Object.keys(REQUIRED_SCOPES).filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });
});
