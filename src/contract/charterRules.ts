/** What the browser works out itself while a charter is written: the same rules as the server's, and no zod among them. */
export { answersOf } from '../domain/charter/plan';
export { assessRisk, NOT_LEGAL_ADVICE, PROHIBITED_WARNING, RISK_QUESTIONS } from '../domain/charter/risk';
export {
  dayInFull,
  missingParts,
  modelMetricInWords,
  quantity,
  worthInWords,
} from '../domain/charter/words';
