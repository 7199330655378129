import { z } from 'zod';

/** Bodies of Forge's queue, as @forge/events 3 sends them. */
export const pushRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().optional(),
      concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
    }),
  ),
});

export const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** What a consumer returns to be called again: `InvocationError` on the wire. */
export const retryAnswer = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

export type PushedEvent = z.infer<typeof pushRequest>['payload'][number];
