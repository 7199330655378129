/** Limits of a charter. Together they keep it well below what Forge's storage (240 KiB) and a description (32,767) take. */
export const CHARTER_LIMITS = {
  lines: 12,
  lineLength: 250,
  metrics: 8,
  metricNameLength: 80,
  unitLength: 30,
  roleLength: 80,
  wordsLength: 300,
  stakeLength: 200,
  trainLength: 80,
  largestNumber: 1e12,
} as const;
