import { z } from 'zod';
import type { HealthEvidence } from '../../domain/portfolio/evidence';
import type { KeptRow } from '../../domain/portfolio/types';

const count = z.number();

const evidenceSchema = z.tuple([
  /** Source, calendar days, 1 = held against what is usual, age, limit. */
  z.array(z.tuple([z.string(), count, count, count, count])),
  /** More overdue requests, late features, days of the latest, working days without a change, 1 = started. */
  z.tuple([count, count, count, count, count]),
]);

/** Evidence without names of fields; null where there is none, or none that this version can read. */
const packedEvidenceSchema = evidenceSchema.nullable().catch(null);

type PackedEvidence = z.output<typeof packedEvidenceSchema>;

const packEvidence = (evidence: HealthEvidence | null): PackedEvidence =>
  evidence === null
    ? null
    : [
        evidence.overdueAccess.map(({ sourceName, days, against, age, limit }) => [
          sourceName,
          days,
          against === 'usual' ? 1 : 0,
          age,
          limit,
        ]),
        [
          evidence.moreOverdue,
          evidence.lateFeatures.count,
          evidence.lateFeatures.mostDays,
          evidence.unchangedWorkingDays,
          evidence.started ? 1 : 0,
        ],
      ];

const unpackEvidence = (packed: PackedEvidence): HealthEvidence | null => {
  if (packed === null) return null;
  const [overdue, [moreOverdue, late, mostDays, unchangedWorkingDays, started]] = packed;
  return {
    overdueAccess: overdue.map(([sourceName, days, isUsual, age, limit]) => ({
      sourceName,
      days,
      against: isUsual === 1 ? 'usual' : 'time-box',
      age,
      limit,
    })),
    moreOverdue,
    lateFeatures: { count: late, mostDays },
    unchangedWorkingDays,
    started: started === 1,
  };
};

/** What a row is kept with beside what it shows: its evidence, and how many issues its project has. */
export const packedOwnSchema = z.tuple([packedEvidenceSchema, count.nullable()]).catch([null, null]);

type PackedOwn = z.output<typeof packedOwnSchema>;
type Own = Pick<KeptRow, 'evidence' | 'issueCount'>;

export const packOwn = ({ evidence, issueCount }: Own): PackedOwn => [packEvidence(evidence), issueCount];

export const unpackOwn = ([evidence, issueCount]: PackedOwn = [null, null]): Own => ({
  evidence: unpackEvidence(evidence),
  issueCount,
});
