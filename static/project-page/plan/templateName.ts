/** Names of the templates that the app ships; one added later is named after its id. */
const NAMES: Readonly<Record<string, string>> = { 'crisp-dm': 'CRISP-DM' };

/**
 * A template as people know it.
 *
 * @example
 * templateName({ id: 'crisp-dm', version: 1 }); // 'Template: CRISP-DM, version 1'
 */
export function templateName({ id, version }: { readonly id: string; readonly version: number }): string {
  return `Template: ${NAMES[id] ?? id.replaceAll('-', ' ')}, version ${version}`;
}
