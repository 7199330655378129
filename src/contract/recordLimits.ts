/** Limits of what is recorded on an issue; its comment stays well below what Jira takes (32,767 characters). */
export const RECORD_LIMITS = {
  sentenceLength: 500,
  detailsLength: 2000,
  unitLength: 60,
  largestNumber: 1e12,
} as const;
