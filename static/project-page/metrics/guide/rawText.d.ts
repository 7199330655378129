/** A file's text, as Vite imports it. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Files that match, by their paths, as Vite imports them. */
  glob(
    pattern: string,
    how: { readonly query: '?url'; readonly import: 'default'; readonly eager: true },
  ): Record<string, string>;
  glob(
    pattern: string,
    how: { readonly query: '?size'; readonly import: 'default'; readonly eager: true },
  ): Record<string, { readonly width: number; readonly height: number }>;
}
