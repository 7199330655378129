import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { z } from 'zod';
import type { Clock, Fault, FaultSchedule, JiraHost, JiraRequest, JiraResponse } from '../types';
import { handleWithoutElements } from './partialBulk';

const faultSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('status'),
      status: z.union([z.literal(429), z.literal(500), z.literal(502), z.literal(503), z.literal(504)]),
      retryAfterSeconds: z.number().optional(),
      reason: z.string().optional(),
    })
    .transform(({ retryAfterSeconds, reason, ...fault }) => ({
      ...fault,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(reason === undefined ? {} : { reason }),
    })),
  z.object({ type: z.literal('answer-lost') }),
  z.object({ type: z.literal('slow'), millis: z.number().min(0).max(120_000) }),
  z.object({ type: z.literal('partial'), failElements: z.array(z.number().int()) }),
]);

/** Which calls a rule is about. What is left out matches everything; `path` and `caller` are matched as substrings. */
const ruleSchema = z.object({
  method: z.string().optional(),
  path: z.string().optional(),
  caller: z.string().optional(),
  /** The n-th matching call only, counted from 1; every one when left out. */
  nth: z.number().int().min(1).optional(),
  /** How many matching calls, from the first or the n-th on, before the rule is spent. */
  times: z.number().int().min(1).optional(),
  fault: faultSchema,
});

/** What `PUT /__sandbox/faults` takes: explicit rules, and random faults drawn by seed. An empty plan heals everything. */
export const faultPlanSchema = z.object({
  rules: z.array(ruleSchema).default([]),
  random: z
    .object({
      seed: z.number().int(),
      /** Share of calls that go wrong, 0 to 1. */
      rate: z.number().min(0).max(1),
      faults: z.array(faultSchema).min(1),
      caller: z.string().default('function:'),
    })
    .optional(),
});

export type FaultPlan = z.input<typeof faultPlanSchema>;
type Rule = z.infer<typeof ruleSchema>;
type Call = Parameters<FaultSchedule>[0];

/** The connection broke after the call was carried out. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';

  constructor() {
    super('The connection was closed before the answer arrived.');
  }
}

const ruleSchedule = ({ method, path, caller, nth, times, fault }: Rule): FaultSchedule => {
  let matches = 0;
  const first = nth ?? 1;
  const last = first + (times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1)) - 1;
  return (call) => {
    if (method && call.method !== method.toUpperCase()) return undefined;
    if (path && !call.path.includes(path)) return undefined;
    if (caller && !call.caller.includes(caller)) return undefined;
    matches += 1;
    return matches >= first && matches <= last ? fault : undefined;
  };
};

/** A schedule from a plan; the same plan always gives the same faults for the same calls. */
export const scheduleOf = (plan: FaultPlan): FaultSchedule => {
  const { rules, random } = faultPlanSchema.parse(plan);
  const schedules = rules.map(ruleSchedule);
  if (random) {
    const generator = xoroshiro128plus(random.seed);
    schedules.push(({ caller }) => {
      if (!caller.includes(random.caller) || uniformFloat64(generator) >= random.rate) return undefined;
      return random.faults[Math.floor(uniformFloat64(generator) * random.faults.length)];
    });
  }
  return (call: Call) => {
    let found: Fault | undefined;
    // Every rule sees every call, so that each counts its own.
    for (const schedule of schedules) {
      const fault = schedule(call);
      found ??= fault;
    }
    return found;
  };
};

const TOO_MANY_REQUESTS = 'jira-burst-based';

/** What Jira's edge answers when it, not the application, refuses. */
const refusal = (fault: Extract<Fault, { type: 'status' }>, clock: Clock): JiraResponse => {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const seconds = fault.retryAfterSeconds ?? (fault.status === 429 ? 1 : undefined);
  if (seconds !== undefined) headers['retry-after'] = String(seconds);
  if (fault.status !== 429)
    return {
      status: fault.status,
      headers,
      body: JSON.stringify({ errorMessages: ['Service temporarily unavailable.'], errors: {} }),
    };
  return {
    status: 429,
    headers: {
      ...headers,
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(clock.now() + (seconds ?? 1) * 1000).toISOString(),
      'x-ratelimit-nearlimit': 'true',
      'ratelimit-reason': fault.reason ?? TOO_MANY_REQUESTS,
    },
    body: JSON.stringify({ errorMessages: ['Rate limit exceeded.'], errors: {} }),
  };
};

const after = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

export interface FaultyJira extends JiraHost {
  /** Replaces the schedule; undefined heals everything. Calls are counted anew. */
  inject(schedule: FaultSchedule | undefined): void;
}

/**
 * Wraps a Jira so that calls can go wrong on purpose. The simulation of the demo site is never disturbed.
 * A slow answer takes real time, whatever the sandbox's clock shows.
 */
export const withFaults = (jira: JiraHost, clock: Clock): FaultyJira => {
  let schedule: FaultSchedule | undefined;
  let index = 0;

  const carryOut = async (fault: Fault | undefined, request: JiraRequest): Promise<JiraResponse> => {
    switch (fault?.type) {
      case undefined:
        return jira.handle(request);
      case 'status':
        return refusal(fault, clock);
      case 'answer-lost':
        await jira.handle(request);
        throw new AnswerLost();
      case 'slow':
        await after(fault.millis);
        return jira.handle(request);
      case 'partial':
        return handleWithoutElements(jira, request, fault.failElements);
    }
  };

  return {
    inject(next) {
      schedule = next;
      index = 0;
    },
    async handle(request) {
      if (!schedule || request.caller === 'simulation') return jira.handle(request);
      const { method, path, caller } = request;
      const fault = schedule({ index, method, path, caller });
      index += 1;
      return carryOut(fault, request);
    },
  };
};
