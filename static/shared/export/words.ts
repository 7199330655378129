import { SVG } from './drawnCopy';

/** How words are set, as the page sets the same words. */
export interface Type {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly colour: string;
}

/** How wide a text is, in CSS pixels. */
export type Measure = (text: string, type: Type) => number;

export const typeOf = (element: Element): Type => {
  const style = getComputedStyle(element);
  return {
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 14,
    weight: style.fontWeight || '400',
    colour: style.color,
  };
};

/** Measures with the browser's own fonts. */
export function measureInBrowser(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, { weight, size, family }) => {
    if (pen === null) return text.length * size * 0.6;
    pen.font = `${weight} ${size}px ${family}`;
    return pen.measureText(text).width;
  };
}

/**
 * A sentence in lines no wider than `width`; a word that is wider has a line of its own.
 *
 * @example
 * wrapped('one two three', 40, widthOf); // ['one two', 'three']
 */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One line of words as text, its baseline at `y`. */
export function lineOfText(text: string, type: Type, x: number, y: number): Element {
  const line = document.createElementNS(SVG, 'text');
  const attributes = {
    x: String(x),
    y: String(y),
    fill: opaque(type.colour),
    'font-family': type.family,
    'font-size': `${type.size}px`,
    'font-weight': type.weight,
  };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
  line.textContent = text;
  return line;
}

/** Words are drawn in full colours. */
const opaque = (colour: string): string => colour.replace(/^rgba\((.+), [\d.]+\)$/, 'rgb($1)');
