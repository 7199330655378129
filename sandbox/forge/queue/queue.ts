import { randomUUID } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Clock, Millis } from '../../types';
import type { ForgeConsumer } from '../manifest';
import type { PlatformService } from '../proxy';
import type { InvokeOutcome } from '../types';
import { jobRequest, type PushedEvent, pushRequest, retryAnswer } from './requests';

export interface QueueOptions {
  readonly clock: Clock;
  readonly seed: number;
  readonly consumers: readonly ForgeConsumer[];
  /** Share of events delivered twice, 0 to 1. */
  readonly duplicates: number;
  readonly deliver: (delivery: {
    readonly functionKey: string;
    readonly moduleKey: string;
    readonly event: unknown;
  }) => Promise<InvokeOutcome>;
}

export interface ForgeQueue {
  readonly handle: PlatformService;
  /** Events that wait or run. */
  pending(): number;
}

interface QueueEvent extends PushedEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly pushedAt: Millis;
}

interface Job {
  success: number;
  inProgress: number;
  failed: number;
  cancelled: boolean;
}

interface Retry {
  readonly count: number;
  readonly reason: string;
  readonly data?: unknown;
}

/** developer.atlassian.com, "Async events API", limits. */
const MOST_EVENTS = 50;
const LARGEST_PUSH_BYTES = 200 * 1024;
const LONGEST_DELAY_SECONDS = 900;
const RETRY_WINDOW: Millis = 24 * 60 * 60 * 1000;
/** Deliveries start within this long of being due, in no order. */
const SPREAD_MILLIS = 250;
const BUSY_MILLIS = 1_000;

const refuse = (status: number, message: string) => ({ status, body: { message, errorMessage: message } });

/**
 * Forge's asynchronous events: at least once, in no order, retried for 24 hours. Everything happens on the sandbox's clock
 * and every choice is drawn from the seed, so a run can be replayed.
 */
export const createQueue = ({ clock, seed, consumers, duplicates, deliver }: QueueOptions): ForgeQueue => {
  const random = xoroshiro128plus(seed);
  const chance = () => uniformFloat64(random);
  const jobs = new Map<string, Job>();
  const running = new Map<string, number>();
  let pending = 0;

  const jobKey = (queueName: string, jobId: string) => `${queueName}\n${jobId}`;
  const consumerOf = (queueName: string) => consumers.find(({ queue }) => queue === queueName);

  const settle = (job: Job, result: 'success' | 'failed') => {
    job.inProgress -= 1;
    job[result] += 1;
    pending -= 1;
  };

  const retryOf = (
    outcome: InvokeOutcome,
    count: number,
  ): (Retry & { readonly after: Millis }) | undefined => {
    const backoff = Math.min(2 ** count, LONGEST_DELAY_SECONDS);
    if (!outcome.ok) return { count: count + 1, reason: 'FUNCTION_RETRY_REQUEST', after: backoff * 1000 };
    const asked = retryAnswer.safeParse(outcome.value);
    if (!asked.success) return undefined;
    const {
      retryAfter = backoff,
      retryReason = 'FUNCTION_RETRY_REQUEST',
      retryData,
    } = asked.data.retryOptions ?? {};
    return {
      count: count + 1,
      reason: retryReason,
      after: Math.min(retryAfter, LONGEST_DELAY_SECONDS) * 1000,
      ...(retryData === undefined ? {} : { data: retryData }),
    };
  };

  const attempt = async (event: QueueEvent, job: Job, retry: Retry | undefined): Promise<void> => {
    if (job.cancelled) return settle(job, 'failed');
    const { concurrency, queueName, jobId, eventId, body } = event;
    const slot = concurrency && `${queueName}\n${concurrency.key}`;
    const busy = slot ? (running.get(slot) ?? 0) : 0;
    if (concurrency && busy >= concurrency.limit) return plan(event, job, retry, BUSY_MILLIS);
    if (slot) running.set(slot, busy + 1);
    const consumer = consumerOf(queueName);
    if (!consumer) return settle(job, 'failed');
    const outcome = await deliver({
      functionKey: consumer.function,
      moduleKey: consumer.key,
      event: {
        body,
        queueName,
        jobId,
        eventId,
        ...(retry === undefined
          ? {}
          : { retryContext: { retryCount: retry.count, retryReason: retry.reason, retryData: retry.data } }),
      },
    });
    if (slot) running.set(slot, (running.get(slot) ?? 1) - 1);
    const next = retryOf(outcome, retry?.count ?? 0);
    if (!next) return settle(job, 'success');
    if (clock.now() + next.after > event.pushedAt + RETRY_WINDOW) return settle(job, 'failed');
    plan(event, job, next, next.after);
  };

  const plan = (event: QueueEvent, job: Job, retry: Retry | undefined, after: Millis) => {
    const spread = Math.floor(chance() * SPREAD_MILLIS);
    clock.schedule(clock.now() + after + spread, () => attempt(event, job, retry));
  };

  const push = (body: unknown) => {
    const parsed = pushRequest.safeParse(body);
    if (!parsed.success) return refuse(400, 'Invalid push request.');
    const { queueName, jobId, payload } = parsed.data;
    if (!consumerOf(queueName)) return refuse(400, `No consumer is declared for the queue ${queueName}.`);
    if (payload.length > MOST_EVENTS) return refuse(413, `At most ${MOST_EVENTS} events a push.`);
    if (Buffer.byteLength(JSON.stringify(payload)) > LARGEST_PUSH_BYTES)
      return refuse(413, 'The maximum payload size is 200KB.');
    const isDelayed = ({ delayInSeconds = 0 }: PushedEvent) =>
      delayInSeconds >= 0 && delayInSeconds <= LONGEST_DELAY_SECONDS;
    const failedEvents = payload.flatMap((event, index) =>
      isDelayed(event) ? [] : [{ index, errorMessage: 'The delay must be between 0 and 900 seconds.' }],
    );
    const job: Job = { success: 0, inProgress: 0, failed: failedEvents.length, cancelled: false };
    jobs.set(jobKey(queueName, jobId), job);
    for (const event of payload.filter(isDelayed)) accept({ ...event, queueName, jobId }, job);
    return failedEvents.length > 0 ? { status: 202, body: { failedEvents } } : { status: 201 };
  };

  const accept = (event: PushedEvent & { queueName: string; jobId: string }, job: Job) => {
    const queued: QueueEvent = { ...event, eventId: randomUUID(), pushedAt: clock.now() };
    const copies = chance() < duplicates ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      job.inProgress += 1;
      pending += 1;
      plan(queued, job, undefined, (event.delayInSeconds ?? 0) * 1000);
    }
  };

  const ofJob = (body: unknown, answer: (job: Job) => { status: number; body?: unknown }) => {
    const parsed = jobRequest.safeParse(body);
    const job = parsed.success ? jobs.get(jobKey(parsed.data.queueName, parsed.data.jobId)) : undefined;
    return job ? answer(job) : refuse(404, 'The job was not found.');
  };

  return {
    pending: () => pending,
    handle({ path, body }) {
      switch (path.split('/')[3]) {
        case 'publish':
          return push(body);
        case 'stats':
          return ofJob(body, ({ success, inProgress, failed }) => ({
            status: 200,
            body: { success, inProgress, failed },
          }));
        case 'cancel':
          return ofJob(body, (job) => {
            job.cancelled = true;
            return { status: 204 };
          });
        default:
          return undefined;
      }
    },
  };
};
