/** A browser may still be reading a large file some time after it was told to save it. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to keep. Works in the frame of a surface, which may download. */
export function offerDownload(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Hands a YAML text to the browser as a file to keep. */
export const offerYaml = (name: string, yaml: string): void =>
  offerDownload(name, new Blob([yaml], { type: 'application/yaml' }));
