/** Addresses of the guide's pictures by their file names: those of the documentation, as they come with the page. */
const FILES: Readonly<Record<string, string>> = import.meta.glob('../../../../docs/pictures/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * The address of a picture of the guide in a theme; undefined where there is none.
 *
 * @example
 * pictureUrl('velocity', 'dark'); // './velocity.dark-Dx81.svg'
 */
export const pictureUrl = (name: string, theme: 'light' | 'dark'): string | undefined =>
  FILES[`../../../../docs/pictures/${name}${theme === 'dark' ? '.dark' : ''}.svg`];
