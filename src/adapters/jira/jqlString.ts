/**
 * Text as a JQL string literal, whatever is in it.
 *
 * @example
 * jqlString('a "b"'); // '"a \\"b\\""'
 */
export const jqlString = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
