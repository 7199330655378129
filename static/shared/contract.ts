/** The types of the invoke contract, and nothing that runs: zod stays on the server. */
export type { Invoke, PlanAnswers, RequestName, Requests, Responses, Result } from '../../src/contract';
export type * from '../../src/contract/growth';
export type * from '../../src/contract/metrics';
export type * from '../../src/contract/panel';
export type * from '../../src/contract/plan';
export type * from '../../src/contract/portfolio';
export type { AppError } from '../../src/contract/result';
