/** Limits of what a project records for its program increments; here alone, so that zod stays out of the browser. */
export const PI_LIMITS = {
  nameLength: 80,
  textLength: 300,
  idLength: 64,
  /** Of all increments together. */
  objectives: 200,
  risks: 100,
  /** Ten years of quarters. */
  increments: 40,
  /** Projects whose records are read at once. */
  projects: 50,
  plannedMin: 1,
  valueMax: 10,
} as const;
