import type { JiraHost } from '../types';

/** Waits in real time; nothing at all for 0. */
export const delay = (millis: number): Promise<void> =>
  millis === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, millis));

/** Makes every call that the app makes take `millis` longer: its functions and its pages, not the site around them. */
export const withLatency = (jira: JiraHost, millis: number): JiraHost =>
  millis === 0
    ? jira
    : {
        async handle(request) {
          if (request.caller.startsWith('function:') || request.caller.startsWith('bridge:'))
            await delay(millis);
          return jira.handle(request);
        },
      };
