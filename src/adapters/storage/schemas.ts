import { z } from 'zod';
import type {
  Claim,
  Completion,
  GenerationRecord,
  Outcome,
  PartDone,
  Round,
  UndoPart,
} from '../../application/ports/journal';
import { OPTIONAL_FIELDS } from '../../application/ports/planning';
import { ITEM_KINDS, METHODS, RISK_TIERS, ROLES } from '../../domain/plan/vocabulary';

const optionalFields = z.array(z.enum(OPTIONAL_FIELDS));

const estimate = z.discriminatedUnion('type', [
  z.object({ type: z.literal('points'), points: z.number() }),
  z.object({ type: z.literal('time-box'), days: z.number() }),
]);

/** Kept apart from the request's schema: limits may change, plans that exist stay readable. */
const input = z.object({
  name: z.string(),
  businessQuestion: z.string(),
  measures: z.object({ business: z.string().optional(), model: z.string().optional() }),
  sources: z.array(
    z.object({
      name: z.string(),
      ownerRole: z.string(),
      sensitive: z.boolean(),
      needs: z.string().optional(),
      accessWeeks: z.number().optional(),
    }),
  ),
  environments: z.array(z.string()),
  team: z.array(z.object({ name: z.string(), role: z.enum(ROLES) })),
  riskTier: z.enum(RISK_TIERS),
  method: z.enum(METHODS),
  start: z.string(),
  target: z.string().optional(),
  sprintLengthDays: z.union([z.literal(7), z.literal(14), z.literal(21), z.literal(28)]),
  holidays: z.array(z.string()),
  capacity: z.number().optional(),
  edits: z.array(
    z.object({
      node: z.string(),
      leaveOut: z.boolean().optional(),
      summary: z.string().optional(),
      kind: z.enum(ITEM_KINDS).optional(),
      role: z.enum(ROLES).optional(),
      estimate: estimate.optional(),
      sprint: z.number().optional(),
    }),
  ),
});

const fieldKind = z.enum(['option', 'options', 'text', 'paragraph', 'number', 'date']);
const fieldValues = z.array(
  z.object({
    field: z.string(),
    kind: fieldKind,
    value: z.union([z.string(), z.number(), z.array(z.string())]),
  }),
);
const fieldNames = z.record(z.string(), z.string());

export const recordSchema: z.ZodType<GenerationRecord> = z.object({
  planId: z.string(),
  projectId: z.string(),
  revision: z.number().optional(),
  template: z.object({ id: z.string(), version: z.number() }),
  input,
  startedAt: z.string(),
  fit: z.object({
    epicType: z.string(),
    issueType: z.string(),
    estimateField: z.string().nullable(),
    issueTypes: z.array(z.object({ name: z.string(), use: z.enum(['epics', 'work', 'unused']) })),
    linkType: z.string().nullable(),
    linkTypes: z.array(z.string()),
    linksInCreate: z.boolean(),
    questions: z.array(
      z.object({
        typeId: z.string(),
        typeName: z.string(),
        fieldId: z.string(),
        fieldName: z.string(),
        kind: fieldKind,
        allowed: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    sprints: z.boolean(),
    notes: z.array(z.string()),
    leftOut: z.array(z.string()),
    missing: z.array(z.object({ permission: z.string(), consequence: z.string() })),
    blockers: z.array(z.string()),
  }),
  wiring: z.object({
    epicType: z.string(),
    issueType: z.string(),
    epicFields: optionalFields,
    issueFields: optionalFields,
    estimateField: z.string().nullable(),
    linkType: z.string().nullable(),
    linksInCreate: z.boolean(),
    rank: z.boolean(),
    epicValues: fieldValues,
    issueValues: fieldValues,
    sprintBoard: z.number().nullable(),
    fieldNames,
  }),
  newestIssue: z.number(),
  growth: z
    .object({
      added: z.array(z.string()),
      standing: z.record(z.string(), z.string()),
      sprints: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
});

export const claimSchema: z.ZodType<Claim> = z.object({
  at: z.string(),
  newestIssue: z.number(),
  retry: z.boolean(),
  round: z.number(),
  by: z.string(),
});

const fieldProblem = z.object({ field: z.string(), problem: z.enum(['missing', 'not-accepted']) });

export const outcomeSchema: z.ZodType<Outcome> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('created'),
    created: z.record(z.string(), z.string()),
    failed: z.record(z.string(), z.array(fieldProblem)),
    unlinked: z.array(z.string()),
    complete: z.boolean(),
  }),
  z.object({ type: z.literal('limited'), until: z.string() }),
  z.object({ type: z.literal('refused') }),
]);

export const roundSchema: z.ZodType<Round> = z.object({
  at: z.string(),
  epicValues: fieldValues,
  issueValues: fieldValues,
  fieldNames,
});

export const partSchema: z.ZodType<PartDone> = z.object({
  at: z.string(),
  made: z.number(),
  id: z.number().optional(),
  notes: z.array(z.string()),
});

export const completionSchema: z.ZodType<Completion> = z.object({
  at: z.string(),
  created: z.record(z.string(), z.string()),
  links: z.number(),
  notes: z.array(z.string()),
});

/** A run begins with a key that says no more than that it has. */
export const undoBegunSchema = z.object({ begun: z.literal(true) });
export const undoNodesSchema = z.object({ nodes: z.array(z.string()) });
export const undoPartSchema: z.ZodType<UndoPart> = z.object({
  deleted: z.array(z.string()),
  kept: z.array(z.string()),
});
