/**
 * Puts text on the clipboard, as part of a person's press. The frame of an app may not use the clipboard's own interface,
 * so the text is selected in a field and copied as by hand.
 *
 * @returns whether the browser did it
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  field.tabIndex = -1;
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
