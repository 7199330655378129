/** Limits of a plan, stated where requests are checked and repeated in the wizard; here alone, so that zod stays out of the browser. */
export const LIMITS = {
  sources: 20,
  environments: 6,
  nameLength: 120,
  sourceNameLength: 60,
  environmentNameLength: 30,
  businessQuestionLength: 2000,
} as const;
