import { NeedsAuthenticationError } from '@forge/api';
import Resolver from '@forge/resolver';
import { type RequestName, requests } from '../contract/requests';
import { answer } from './answer';
import { handlers } from './handlers';
import { accountIdOf } from './principal';
import { worldOfInvocation } from './world';

/** Forge shows its consent screen when it sees this one, so it is passed on. */
const isForForge = (error: unknown): boolean => error instanceof NeedsAuthenticationError;

const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);

const resolver = new Resolver();
for (const name of Object.keys(requests).filter(isRequestName))
  resolver.define(name, ({ payload, context }) =>
    answer(
      name,
      { payload, accountId: accountIdOf(context.accountId) },
      handlers,
      worldOfInvocation,
      isForForge,
    ),
  );

/** The function `resolver` of the manifest: answers every invoke of the Custom UI. */
export const handler = resolver.getDefinitions();
