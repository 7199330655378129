import { difference, greyed, isGreyed, type Paint, paintOf, UNPAINTED } from './paint';

export const SVG = 'http://www.w3.org/2000/svg';

/** What only means something on the page. */
const OF_THE_PAGE = /^(class|style|role|tabindex|aria-.*|data-.*)$/;

/**
 * A copy of a drawing that looks the same anywhere: what the page's style sheets say stands on its elements, and only
 * where it differs from what is around them.
 */
export function drawnCopy(
  element: Element,
  around: Paint = UNPAINTED,
  isGrey: boolean = isIn(element, isGreyed),
): Element | undefined {
  const style = getComputedStyle(element);
  if (style.display === 'none') return undefined;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (!OF_THE_PAGE.test(name) && !(name in UNPAINTED)) copy.setAttribute(name, value);
  }
  const grey = isGrey || isGreyed(style);
  const paint = grey ? greyed(paintOf(style)) : paintOf(style);
  for (const [name, value] of Object.entries(difference(paint, around))) copy.setAttribute(name, value);
  if (style.opacity !== '' && style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  // Text of charts is laid out in drawings of their own, beyond whose edges it stands.
  if (element.localName === 'svg') copy.setAttribute('overflow', 'visible');
  for (const child of element.childNodes) {
    if (child instanceof Element) copy.append(drawnCopy(child, paint, grey) ?? '');
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/** Whether something holds of an element or of what it is in. */
const isIn = (element: Element | null, holds: (style: CSSStyleDeclaration) => boolean): boolean =>
  element !== null && (holds(getComputedStyle(element)) || isIn(element.parentElement, holds));
