/** Name of the attribute by which the host, and tokens.css, tell the theme. */
const MODE = 'data-color-mode';

/**
 * Prints in the colours of the light theme, whatever is on screen: paper is white, and browsers leave out backgrounds.
 *
 * @param root the document's element
 */
export function printInLight(root: HTMLElement): void {
  let onScreen: string | null = null;
  addEventListener('beforeprint', () => {
    onScreen = root.getAttribute(MODE);
    root.setAttribute(MODE, 'light');
  });
  addEventListener('afterprint', () => {
    if (onScreen === null) root.removeAttribute(MODE);
    else root.setAttribute(MODE, onScreen);
  });
}
