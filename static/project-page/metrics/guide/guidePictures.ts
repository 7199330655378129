/** The guide's pictures by their paths: those of the documentation, as they come with the page. */
const URLS = import.meta.glob('../../../../docs/pictures/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});
const SIZES = import.meta.glob('../../../../docs/pictures/*.svg', {
  query: '?size',
  import: 'default',
  eager: true,
});

/** What an image element takes. */
interface Picture {
  readonly src: string;
  /** In pixels, so that the page keeps room for a picture that has yet to come. */
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of the guide in a theme; undefined where there is none.
 *
 * @example
 * pictureOf('velocity', 'dark'); // { src: './velocity.dark-Dx81.svg', width: 750, height: 429 }
 */
export const pictureOf = (name: string, theme: 'light' | 'dark'): Picture | undefined => {
  const path = `../../../../docs/pictures/${name}${theme === 'dark' ? '.dark' : ''}.svg`;
  const src = URLS[path];
  const size = SIZES[path];
  return src === undefined || size === undefined ? undefined : { src, ...size };
};
