/** Limits of the models of a project; together they keep what is stored of a model below what Forge takes (240 KiB). */
export const MODEL_LIMITS = {
  models: 20,
  metrics: 8,
  nameLength: 80,
  versionLength: 40,
  unitLength: 30,
  whyLength: 300,
  readingsAtOnce: 50,
  csvLength: 200_000,
  largestNumber: 1e12,
} as const;
