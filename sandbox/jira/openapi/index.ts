import type { JiraHost, SandboxLog } from '../../types';
import { type ContractCheck, contractCheckAvailable, createContractCheck } from './contractCheck';

export { type ContractCheck, contractCheckAvailable, createContractCheck } from './contractCheck';
export { ERRATA } from './errata';

export interface WrapOptions {
  /** Folder with Atlassian's two OpenAPI documents. */
  readonly specDir: string;
  readonly log: SandboxLog;
  readonly clock: { now(): number };
  /** Also check the calls of the demo simulation; off because there are tens of thousands. */
  readonly checkSimulation?: boolean;
}

/**
 * The same Jira, every call checked against Atlassian's documents; a violation is logged as a problem and the answer
 * passed on unchanged. A request that Jira refused anyway is not held against it. Without the documents the host is
 * returned as it is.
 */
export const wrapWithContractCheck = (
  host: JiraHost,
  { specDir, log, clock, checkSimulation = false }: WrapOptions,
): JiraHost => {
  if (!contractCheckAvailable(specDir)) return host;
  let loaded: ContractCheck | undefined;
  // The documents take near half a second to load, so they wait for the first call that is checked.
  const load = (): ContractCheck => {
    loaded ??= createContractCheck({ specDir });
    return loaded;
  };
  return {
    handle: async (request) => {
      const response = await host.handle(request);
      if (request.caller === 'simulation' && !checkSimulation) return response;
      const { method, path, body, caller } = request;
      const check = load();
      const violations = [
        ...(response.status < 400 ? check.checkRequest(method, path, body) : []),
        ...check.checkResponse(method, path, response.status, response.body),
      ];
      for (const message of violations) {
        log.write({ type: 'problem', at: clock.now(), kind: 'contract-violation', caller, message });
      }
      return response;
    },
  };
};
