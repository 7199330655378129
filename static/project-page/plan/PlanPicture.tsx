/** A drawing of a plan: work on a timeline, one thing leading to the next, up to a goal. Decoration only. */
export function PlanPicture() {
  return (
    <svg className="plan-picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      {[8, 36, 64, 92].map((top) => (
        <rect key={top} className="plan-picture__lane" x="0" y={top} width="240" height="20" rx="4" />
      ))}
      <path className="plan-picture__link" d="M72 18h14v28h10M128 46h14v28h10M184 74h14v28h8" />
      <rect className="plan-picture__first" x="8" y="12" width="64" height="12" rx="3" />
      <rect className="plan-picture__second" x="96" y="40" width="32" height="12" rx="3" />
      <rect className="plan-picture__second" x="40" y="40" width="44" height="12" rx="3" />
      <rect className="plan-picture__third" x="152" y="68" width="32" height="12" rx="3" />
      <rect className="plan-picture__third" x="104" y="68" width="36" height="12" rx="3" />
      <path className="plan-picture__goal" d="m214 93 8 9-8 9-8-9z" />
    </svg>
  );
}
