const KEY_LIMIT = 255;
const VALUE_LIMIT = 32_768;

/** Jira's sentence about a property that it would not keep, or undefined. */
export const checkProperty = (key: string, value: unknown): string | undefined => {
  if (key.length === 0 || key.length > KEY_LIMIT)
    return `The property key has to be between 1 and ${KEY_LIMIT} characters long.`;
  if (value === undefined) return 'The property value must not be empty.';
  if (JSON.stringify(value).length > VALUE_LIMIT)
    return `The property value cannot be longer than ${VALUE_LIMIT} characters.`;
  return undefined;
};
