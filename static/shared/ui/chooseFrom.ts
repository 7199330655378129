/** Tells of the option that has a key: widgets answer with keys, which are not known to be values. */
export const chooseFrom = <Value>(
  options: readonly { readonly value: Value }[],
  key: unknown,
  onChange: (value: Value) => void,
): void => {
  const chosen = options.find((option) => option.value === key);
  if (chosen !== undefined) onChange(chosen.value);
};
